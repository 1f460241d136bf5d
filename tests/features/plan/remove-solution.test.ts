import { expect, test } from 'vitest'
import { removeSolution } from '#app/features/plan/remove-solution.server.ts'
import { solutionsOf } from '#app/features/plan/solution-queries.server.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { makeSolution } from '#tests/factories/words.ts'
import { done, historyOf, openPlanStory, refused } from './plan-story.ts'

test('a solution is untied, once, and stays in the history', () => {
  const { db, account, priya, maria, stranger } = openPlanStory()
  const goal = makeGoal(db, account)
  const input = { solutionId: makeSolution(db, goal).id }
  refused(db, removeSolution, { as: maria.actor, input, because: { code: 'not-allowed' } })
  refused(db, removeSolution, { as: stranger.actor, input, because: { code: 'not-found' } })
  done(db, removeSolution, { as: priya.actor, input })
  expect(solutionsOf(db, { accountId: account.id, goalId: goal.id })).toEqual([])
  expect(historyOf(db, account.id).map(({ kind, texts }) => [kind, texts])).toEqual([
    ['solution-removed', { capability: 'Ledger link', goal: goal.title }],
  ])
  const message = 'It has been taken away already.'
  refused(db, removeSolution, { as: priya.actor, input, because: { code: 'already-done', message } })
})
