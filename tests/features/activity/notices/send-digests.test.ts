import { expect, test } from 'vitest'
import { noticeKinds } from '#app/domain/activity/notice.ts'
import { ok } from '#app/domain/refusal.ts'
import type { WorthOf } from '#app/features/activity/notices/digest-sources.server.ts'
import { keepChoice } from '#app/features/activity/notices/save-choices.server.ts'
import { sendDigests } from '#app/features/activity/notices/send-digests.server.ts'
import { resumeMails, stopMails } from '#app/features/activity/notices/stop-mails.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { findDoor } from '#app/features/outbox/still-due.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import type { Mail } from '#emails/catalogue.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeMilestone } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const nothing = { currency: 'EUR', cash: { now: 0, since: 0 }, capacity: { now: 0, since: 0 } }

function setUp() {
  const db = openTestDatabase()
  const now = momentAt().now
  db.insert(vendor)
    .values({ name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: now })
    .run()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria', timeZone: 'Europe/Lisbon' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya' })
  const run = (at: string, stop = new AbortController(), worthOf: WorthOf = () => nothing) =>
    sendDigests({ db, clock: () => momentAt(at), signal: stop.signal, worthOf })
  const close = (goalId: string, at: string, accountId = account.id) =>
    write(db, (tx) => {
      const closed = { kind: 'goal-closed', goalId, closure: 'achieved', texts: { goal: goalId } } as const
      return ok(recordEvent(tx, { ...closed, accountId, actorId: priya.user.id }, momentAt(at)))
    })
  const digests = () =>
    db.$client
      .prepare(
        'select u.name, o.facts from outbox o join users u on u.email = o."to" where o.kind = \'activity-digest\'',
      )
      .all() as { name: string; facts: string }[]
  return { db, account, maria, priya, run, close, digests }
}

test('a week is told once, when it begins by the reader’s own clock, whoever runs the job and how often', async () => {
  const { run, close, digests } = setUp()
  // they begin with the week after the one they came in
  expect(await run('2026-04-29T10:00:00Z')).toBe(0)
  close('GOAL', '2026-04-30T10:00:00Z')
  // nine in Berlin, eight in Lisbon
  expect(await run('2026-05-04T07:30:00Z')).toBe(0)
  const both = await Promise.all([run('2026-05-04T08:05:00Z'), run('2026-05-04T08:05:00Z')])
  expect(both[0] + both[1]).toBe(1)
  expect(await run('2026-05-04T08:10:00Z')).toBe(0)
  const [only, ...more] = digests()
  expect([only?.name, more]).toEqual(['Maria', []])
  expect(JSON.parse(only?.facts ?? '')).toMatchObject({
    ...{ waiting: 0, more: 0, since: '29 Apr' },
    accounts: [{ account: 'Northwind', news: ['Priya closed the goal GOAL as achieved'], value: '' }],
  })
  // the next week is silent: nothing has happened since
  expect(await run('2026-05-11T08:05:00Z')).toBe(0)
})

test('what was read is no news; what waits is told until it is done; steps that come up are told', async () => {
  const { db, account, maria, run, close, digests } = setUp()
  await run('2026-04-29T10:00:00Z')
  close('GOAL', '2026-04-30T10:00:00Z')
  db.$client.exec('update notices set read_at = at + 1')
  const owned = { ownerId: maria.stakeholder.id, dueOn: '2026-05-08', completedAt: null }
  makeMilestone(db, account, { ...owned, title: 'Name owners' })
  makeMilestone(db, account, { ...owned, title: 'Hidden', visibility: 'internal' })
  expect(await run('2026-05-04T08:05:00Z')).toBe(1)
  expect(JSON.parse(digests()[0]?.facts ?? '').accounts).toMatchObject([
    { next: ['Name owners, by 8 May'], news: [] },
  ])
})

test('whoever wants no summary gets none, and whoever has left neither', async () => {
  const { db, maria, run, close, digests } = setUp()
  await run('2026-04-29T10:00:00Z')
  close('GOAL', '2026-04-30T10:00:00Z')
  write(db, (tx) => {
    for (const kind of noticeKinds)
      keepChoice(
        tx,
        { userId: maria.user.id, accountId: '', kind },
        { mail: 'never', isShown: true },
        momentAt(),
      )
    return ok(null)
  })
  expect(await run('2026-05-04T08:05:00Z')).toBe(0)
  db.$client.exec("update notice_choices set mail = 'weekly'")
  db.$client.prepare('update users set deactivated_at = 1 where id = ?').run(maria.user.id)
  expect(await run('2026-05-11T08:05:00Z')).toBe(0)
  expect(digests()).toEqual([])
})

test('stopped in the middle it goes on where it was', async () => {
  const { run, close, digests } = setUp()
  await run('2026-04-29T10:00:00Z')
  close('GOAL', '2026-04-30T10:00:00Z')
  const stopped = new AbortController()
  stopped.abort()
  expect(await run('2026-05-04T08:05:00Z', stopped)).toBe(0)
  expect(await run('2026-05-04T08:05:00Z')).toBe(1)
  expect(digests()).toHaveLength(1)
})

test('one whose week cannot be told keeps nobody else waiting', async () => {
  const { db, account, maria, run, close, digests } = setUp()
  makeMember(db, account, 'approver', { name: 'Zoe', id: 'Z'.repeat(26) })
  await run('2026-04-29T10:00:00Z')
  close('GOAL', '2026-04-30T10:00:00Z')
  db.$client.prepare("update users set time_zone = 'Nowhere/At All' where id = ?").run(maria.user.id)
  await expect(run('2026-05-04T08:05:00Z')).rejects.toThrow(RangeError)
  expect(digests().map(({ name }) => name)).toEqual(['Zoe'])
})

test('a summary that waits is not sent once it was stopped, or a place it tells of is lost', async () => {
  const { db, account, maria, run, close } = setUp()
  await run('2026-04-29T10:00:00Z')
  close('GOAL', '2026-04-30T10:00:00Z')
  expect(await run('2026-05-04T08:05:00Z')).toBe(1)
  const { to, facts } = db.select().from(outbox).get() ?? {}
  const mail = { kind: 'activity-digest', facts } as Mail
  const isDue = () => findDoor(db, mail, { to: to ?? '', accountId: null, now: momentAt().now }) !== null
  expect(isDue()).toBe(true)
  const stop = { userId: maria.user.id, kind: 'digest', accountId: '' } as const
  write(db, (tx) => stopMails(tx, { stop }, momentAt()))
  expect(isDue()).toBe(false)
  write(db, (tx) => resumeMails(tx, { stop, person: { userId: maria.user.id } }, momentAt()))
  expect(isDue()).toBe(true)
  db.$client.prepare('update memberships set removed_at = 1 where account_id = ?').run(account.id)
  expect(isDue()).toBe(false)
})

test('of somebody with very many accounts a few ledgers are read, not all', async () => {
  const { db, account, maria, run, close, digests } = setUp()
  await run('2026-04-29T10:00:00Z')
  const added = { userId: maria.user.id, role: 'approver' as const, createdAt: momentAt().now }
  for (let number = 0; number < 20; number += 1) {
    const { id: accountId } = makeAccount(db, { name: `Company ${number}` })
    db.insert(memberships)
      .values({ id: momentAt().newId(), accountId, ...added })
      .run()
    close(`GOAL ${number}`, '2026-04-30T10:00:00Z', accountId)
  }
  const read: string[] = []
  const worthOf: WorthOf = ({ accountId }) => {
    read.push(accountId)
    return nothing
  }
  expect(await run('2026-05-04T08:05:00Z', new AbortController(), worthOf)).toBe(1)
  expect(read.filter((accountId) => accountId !== account.id)).toHaveLength(8)
  expect(JSON.parse(digests()[0]?.facts ?? '')).toMatchObject({ more: 15, accounts: { length: 5 } })
})
