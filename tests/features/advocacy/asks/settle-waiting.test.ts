import { expect, test } from 'vitest'
import { settleAsks } from '#app/jobs/settle-asks.server.ts'
import { advocateOpenings, asks } from '#db/schema/advocacy.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { historyOf, mailsIn } from '../../plan/plan-story.ts'

function openStory() {
  const db = openTestDatabase()
  const people = makeAdvocates(db)
  const { account, lucia, tom } = people
  const sentAt = new Date('2026-05-04T09:00:00Z')
  const given = { userId: lucia.user.id, createdBy: tom.user.id, sentAt }
  const ask = makeAsk(db, account, given)
  const on = (instant: string) => settleAsks({ db, clock: () => momentAt(instant) })
  const mails = () => mailsIn(db).map(({ kind, to }) => `${kind} ${to}`)
  return { db, ...people, given, ask, on, mails }
}

test('an unanswered ask is brought to mind once, after 14 days', () => {
  const { db, on, mails } = openStory()
  on('2026-05-18T08:59:00Z')
  expect(mails()).toEqual([])
  for (const instant of ['2026-05-18T09:00:00Z', '2026-05-18T10:00:00Z', '2026-05-30T09:00:00Z']) on(instant)
  expect(mails()).toEqual(['advocacy-ask-reminder lucia@ofelia.example'])
  expect(mailsIn(db)).toMatchObject([{ facts: { askedOn: '2026-05-04', sender: 'Tom Lindqvist' } }])
})

test('and closes after 30, which everybody can read', () => {
  const { db, account, lucia, ask, on } = openStory()
  on('2026-06-03T08:59:00Z')
  expect(db.select().from(asks).all()).toMatchObject([{ expiredAt: null }])
  for (const instant of ['2026-06-03T09:00:00Z', '2026-06-03T10:00:00Z']) on(instant)
  expect(db.select().from(asks).all()).toMatchObject([{ expiredAt: new Date('2026-06-03T09:00:00Z') }])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'ask-expired', actor: null, facts: { askId: ask.id, userId: lucia.user.id } },
  ])
})

test('nobody is reminded who wants quiet, has closed it, or whose account rests or ended', () => {
  const { db, account, lucia, on, mails } = openStory()
  const day = '2026-05-19T09:00:00Z'
  const { $client } = db
  $client
    .prepare('insert into advocate_profiles (user_id, quiet_until) values (?, ?)')
    .run(lucia.user.id, '2026-05-19')
  on(day)
  $client.prepare('update advocate_profiles set quiet_until = null').run()
  $client.prepare('update accounts set ended_at = 1 where id = ?').run(account.id)
  on(day)
  $client.prepare('update accounts set ended_at = null').run()
  db.update(advocateOpenings)
    .set({ closedAt: new Date(1) })
    .run()
  on(day)
  expect(mails()).toEqual([])
  db.update(advocateOpenings).set({ closedAt: null }).run()
  on(day)
  expect(mails()).toHaveLength(1)
})

test('what is answered or withdrawn is left alone', () => {
  const { db, account, given, ask, on, mails } = openStory()
  db.update(asks).set({ answer: 'no', answeredAt: given.sentAt }).run()
  makeAsk(db, account, { ...given, withdrawnAt: given.sentAt })
  makeAsk(db, account, { ...given, sentAt: null })
  on('2026-07-01T09:00:00Z')
  expect(mails()).toEqual([])
  expect(historyOf(db, account.id)).toEqual([])
  expect(ask.remindedAt).toBeNull()
})
