import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { readNoticePage } from '#app/features/activity/notices/notice-page.server.ts'
import { countUnread, readNotices } from '#app/features/activity/notices/notice-queries.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Db } from '#db/client.server.ts'
import { noticeChoices } from '#db/schema/activity-notices.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const maria = personOf(makeMember(db, account, 'approver', { name: 'Maria' }).user)
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom' }).user
  const close = (goalId: string) =>
    write(db, (tx) => {
      const closed = { kind: 'goal-closed', goalId, closure: 'achieved', texts: { goal: goalId } } as const
      return ok(recordEvent(tx, { ...closed, accountId: account.id, actorId: tom.id }, momentAt()))
    })
  return { db, account, maria, tom, close }
}

/** What is asked of the database, with its plan. */
function listen(db: Db) {
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof db.$client.prepare
  const plan = (source: string) =>
    prepare(`explain query plan ${source}`)
      .all(Object.fromEntries([...source.matchAll(/@(\w+)/g)].map(([, name]) => [name, null])))
      .map((step) => (step as { detail: string }).detail)
  return { asked, plan }
}

test('the bell costs one look-up on an index, the page three statements whatever it holds', () => {
  const { db, maria, close } = setUp()
  for (let goal = 0; goal < 30; goal++) close(`G${goal}`)
  const { asked, plan } = listen(db)
  expect(countUnread(db, maria.userId)).toBe(30)
  expect(asked).toHaveLength(1)
  expect(plan(asked[0] ?? '').join()).toContain('USING INDEX notices_unread (user_id=?)')
  const eyes = { now: momentAt().now, timeZone: 'Europe/Berlin', locale: 'en-GB', vendorName: 'Lumen' }
  expect(readNoticePage(db, maria, eyes)).toMatchObject({ unread: 30, waiting: [] })
  expect(asked).toHaveLength(3)
  expect(plan(asked[1] ?? '').filter((detail) => /^SCAN (?!\(?subquery|json_each)/i.test(detail))).toEqual([])
})

test('only of accounts where the reader still has a place, and of kinds they want to see', () => {
  const { db, account, maria, close } = setUp()
  close('G1')
  expect(readNotices(db, maria)).toHaveLength(1)
  const chosen = { userId: maria.userId, kind: 'progress', mail: 'weekly', chosenAt: momentAt().now } as const
  db.insert(noticeChoices)
    .values({ ...chosen, accountId: '', isShown: false })
    .run()
  expect(readNotices(db, maria)).toEqual([])
  db.insert(noticeChoices)
    .values({ ...chosen, accountId: account.id, isShown: true })
    .run()
  expect(readNotices(db, maria)).toHaveLength(1)
  db.$client.exec('update memberships set removed_at = 1')
  expect(readNotices(db, maria)).toEqual([])
})

test('a notice is told in the words of the history, with erased words and people as such', () => {
  const { db, maria, tom, close } = setUp()
  close('G1')
  db.$client.exec('update event_texts set text = null')
  db.$client.prepare("update users set name = '' where id = ?").run(tom.id)
  const [only] = readNotices(db, maria)
  expect(only).toMatchObject({
    thing: '',
    href: '/plans/northwind/goals/G1',
    actor: { name: 'former member' },
  })
  expect(only?.sentence.map(({ text }) => text).join('')).toBe(
    'former member closed the goal something since erased as achieved',
  )
})
