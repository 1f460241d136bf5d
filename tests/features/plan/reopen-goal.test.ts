import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { reopenGoal } from '#app/features/plan/reopen-goal.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()

test('a closed goal comes back as it was', () => {
  const { db, account, jonas } = openPlanStory()
  const closed = makeGoal(db, account, { closedAt: may4.now, closedBy: jonas.user.id, closure: 'missed' })
  const input = { goalId: closed.id }
  done(db, reopenGoal, { as: jonas.actor, input })
  expect(read(db, closed.id)).toEqual({
    ...closed,
    closedAt: null,
    closedBy: null,
    closure: null,
    version: 2,
  })
  const message = 'This goal is open already.'
  refused(db, reopenGoal, { as: jonas.actor, input, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id).map(({ kind, facts }) => [kind, facts])).toEqual([
    ['goal-reopened', { goalId: closed.id }],
  ])
})

test('a top goal does not come back as a fourth', () => {
  const { db, account, jonas } = openPlanStory()
  const closed = makeGoal(db, account, { priority: 'top', closedAt: may4.now, closure: 'missed' })
  for (let count = 0; count < 3; count += 1) makeGoal(db, account, { priority: 'top' })
  const message = '3 other goals are top priority now. Set one of them to normal first, then reopen this one.'
  refused(db, reopenGoal, {
    as: jonas.actor,
    input: { goalId: closed.id },
    because: { code: 'invalid', message },
  })
})

test('viewers, onlookers and other accounts reopen nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const closed = { closedAt: may4.now, closure: 'missed' as const }
  const input = { goalId: makeGoal(db, account, closed).id }
  refused(db, reopenGoal, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, reopenGoal, { as: preview, input, because: { code: 'not-allowed' } })
  const theirs = { goalId: makeGoal(db, elsewhere, closed).id }
  refused(db, reopenGoal, { as: jonas.actor, input: theirs, because: { code: 'not-found' } })
})
