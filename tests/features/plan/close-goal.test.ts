import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { closeGoal } from '#app/features/plan/close-goal.server.ts'
import type { Db } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const read = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()

test('a goal is closed once, with how it came out', () => {
  const { db, account, jonas } = openPlanStory()
  const goal = makeGoal(db, account)
  const as = jonas.actor
  done(db, closeGoal, { as, input: { goalId: goal.id, closure: 'partially_achieved' } })
  const closing = { closedAt: may4.now, closedBy: jonas.user.id, closure: 'partially_achieved' }
  expect(read(db, goal.id)).toEqual({ ...goal, ...closing, version: 2 })
  const message = 'This goal is closed already.'
  const again = { goalId: goal.id, closure: 'missed' as const }
  refused(db, closeGoal, { as, input: again, because: { code: 'already-done', message } })
  expect(historyOf(db, account.id).map(({ kind, facts }) => [kind, facts])).toEqual([
    ['goal-closed', { goalId: goal.id, closure: 'partially_achieved' }],
  ])
})

test('viewers, onlookers and other accounts close nothing', () => {
  const { db, account, elsewhere, jonas, vera, preview } = openPlanStory()
  const input = { goalId: makeGoal(db, account).id, closure: 'missed' as const }
  refused(db, closeGoal, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, closeGoal, { as: preview, input, because: { code: 'not-allowed' } })
  const theirs = { ...input, goalId: makeGoal(db, elsewhere).id }
  refused(db, closeGoal, { as: jonas.actor, input: theirs, because: { code: 'not-found' } })
})
