import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { markAllRead, markPageRead, markRead } from '#app/features/activity/notices/mark-read.server.ts'
import { countUnread, readNotices } from '#app/features/activity/notices/notice-queries.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const member = (name: string) => makeMember(db, account, 'approver', { name }).user
  const [maria, ana] = [personOf(member('Maria')), personOf(member('Ana'))]
  const close = (goalId: string, at: string) =>
    write(db, (tx) => {
      const closed = { kind: 'goal-closed', goalId, closure: 'achieved', texts: { goal: goalId } } as const
      return ok(recordEvent(tx, { ...closed, accountId: account.id, actorId: null }, momentAt(at)))
    })
  close('GOAL-A', '2026-05-04T09:00:00Z')
  close('GOAL-B', '2026-05-04T10:00:00Z')
  return { db, account, maria, ana, close }
}
const later = momentAt('2026-05-04T12:00:00Z')

test('a press marks one’s own notices, and never those of others', () => {
  const { db, maria, ana } = setUp()
  const theirs = readNotices(db, ana).map(({ id }) => id)
  const [newest] = readNotices(db, maria)
  write(db, (tx) => markRead(tx, maria, { notices: [newest?.id ?? '', ...theirs] }, later))
  expect([countUnread(db, maria.userId), countUnread(db, ana.userId)]).toEqual([1, 2])
  // on every device: the state is the person's, not the browser's
  expect(readNotices(db, maria).map(({ thing, readAt }) => [thing, readAt])).toEqual([
    ['GOAL-B', later.now],
    ['GOAL-A', null],
  ])
})

test('all are those that stood on the page: what came in meanwhile stays new', () => {
  const { db, maria } = setUp()
  const upTo = Date.parse('2026-05-04T09:30:00Z')
  write(db, (tx) => markAllRead(tx, maria, { upTo }, later))
  expect(
    readNotices(db, maria)
      .filter(({ readAt }) => !readAt)
      .map(({ thing }) => thing),
  ).toEqual(['GOAL-B'])
})

test('a comment beside a figure is read with the page of its outcome', () => {
  const { db, account, maria } = setUp()
  const outcome = makeOutcome(db, makeGoal(db, account))
  const { id: measurementId } = makeMeasurement(db, outcome, { value: '6', authorId: maria.userId })
  const said = { accountId: account.id, subject: 'measurement', subjectId: measurementId } as const
  const written = {
    visibility: 'shared',
    text: 'Look',
    authorId: maria.userId,
    writtenAt: later.now,
  } as const
  db.insert(comments)
    .values({ id: 'C', ...said, ...written })
    .run()
  const happened = { kind: 'comment-written', commentId: 'C', ...said, actorId: null } as const
  write(db, (tx) => ok(recordEvent(tx, { ...happened, texts: { about: 'Close', excerpt: 'Look' } }, later)))
  expect(countUnread(db, maria.userId)).toBe(3)
  const page = `/plans/northwind/outcomes/${outcome.id}`
  expect(write(db, (tx) => markPageRead(tx, maria, { page }, later))).toEqual(ok({ marked: 1 }))
})

test('who opens the page of a thing has read what was told of it', () => {
  const { db, maria, ana } = setUp()
  const open = (page: string) => write(db, (tx) => markPageRead(tx, maria, { page }, later))
  expect(open('/plans/northwind/goals/GOAL-B')).toEqual(ok({ marked: 1 }))
  expect(open('/plans/northwind/goals/GOAL-B')).toEqual(ok({ marked: 0 }))
  expect(open('/plans/other/goals/GOAL-A')).toEqual(ok({ marked: 0 }))
  expect([countUnread(db, maria.userId), countUnread(db, ana.userId)]).toEqual([1, 2])
})
