import { expect, test } from 'vitest'
import { addSolution } from '#app/features/plan/add-solution.server.ts'
import { solutionsOf } from '#app/features/plan/solution-queries.server.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { makeSolution } from '#tests/factories/words.ts'
import { done, historyOf, may4, openPlanStory, refused } from './plan-story.ts'

const words = { capability: 'Ledger link', how: 'Figures arrive without anybody typing them.' }

test('the vendor ties something to a goal; both sides see it', () => {
  const { db, account, priya } = openPlanStory()
  const goal = makeGoal(db, account)
  const { solutionId } = done(db, addSolution, { as: priya.actor, input: { goalId: goal.id, ...words } })
  makeSolution(db, goal, { removedAt: may4.now })
  makeSolution(db, makeGoal(db, account))
  expect(solutionsOf(db, { accountId: account.id, goalId: goal.id })).toEqual([{ id: solutionId, ...words }])
  expect(historyOf(db, account.id)).toEqual([
    {
      kind: 'solution-added',
      visibility: 'shared',
      actor: priya.user.id,
      facts: { solutionId, goalId: goal.id },
      texts: { capability: 'Ledger link', goal: 'Close the books in three days' },
    },
  ])
})

test('customers cannot say what the vendor has; foreign goals are not there; closed ones stay as they are', () => {
  const { db, account, elsewhere, priya, maria, preview } = openPlanStory()
  const goal = makeGoal(db, account)
  for (const as of [maria.actor, preview])
    refused(db, addSolution, { as, input: { goalId: goal.id, ...words }, because: { code: 'not-allowed' } })
  for (const goalId of [makeGoal(db, elsewhere).id, may4.newId()])
    refused(db, addSolution, { as: priya.actor, input: { goalId, ...words }, because: { code: 'not-found' } })
  const closed = makeGoal(db, account, { closedAt: may4.now, closure: 'missed' })
  refused(db, addSolution, {
    as: priya.actor,
    input: { goalId: closed.id, ...words },
    because: { code: 'already-done', message: 'This goal is closed. Reopen it to change it.' },
  })
})
