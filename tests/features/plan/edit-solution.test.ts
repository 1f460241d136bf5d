import { expect, test } from 'vitest'
import { editSolution } from '#app/features/plan/edit-solution.server.ts'
import { editSolutionForm } from '#app/features/plan/solution-form.ts'
import { solutions } from '#db/schema/plan-words.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { makeSolution } from '#tests/factories/words.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

function openSolutionStory() {
  const story = openPlanStory()
  const goal = makeGoal(story.db, story.account)
  const solution = makeSolution(story.db, goal, { how: 'Old', createdBy: story.priya.user.id })
  const edit = (fields: Record<string, string>) =>
    editSolutionForm.parse({ solutionId: solution.id, ...fields })
  return { ...story, goal, solution, edit }
}

test('fields are changed one by one, and the version counts up', () => {
  const { db, account, goal, solution, edit, priya } = openSolutionStory()
  done(db, editSolution, { as: priya.actor, input: edit({ how: 'New', 'was:how': 'Old' }), at: may5 })
  done(db, editSolution, { as: priya.actor, input: edit({ how: 'New', 'was:how': 'New' }) })
  expect(db.select().from(solutions).get()).toMatchObject({
    ...{ capability: 'Ledger link', how: 'New', version: 2, editedAt: may5.now, editedBy: priya.user.id },
  })
  expect(historyOf(db, account.id).map(({ kind, facts, texts }) => [kind, facts, texts])).toEqual([
    [
      'solution-changed',
      { solutionId: solution.id, goalId: goal.id },
      { capability: 'Ledger link', goal: goal.title, fields: 'description' },
    ],
  ])
})

test('two who change one field meet, with both texts', () => {
  const { db, edit, priya } = openSolutionStory()
  done(db, editSolution, { as: priya.actor, input: edit({ how: 'Hers', 'was:how': 'Old' }) })
  const clash = { field: 'how', theirs: 'Hers', yours: 'Mine', by: 'Priya Shah', at: may4.now.toISOString() }
  refused(db, editSolution, {
    as: priya.actor,
    input: edit({ how: 'Mine', 'was:how': 'Old' }),
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
})

test('customers, foreign ones and those taken away meanwhile', () => {
  const { db, elsewhere, edit, solution, priya, maria, stranger } = openSolutionStory()
  const input = edit({ how: 'New', 'was:how': 'Old' })
  refused(db, editSolution, { as: maria.actor, input, because: { code: 'not-allowed' } })
  refused(db, editSolution, { as: stranger.actor, input, because: { code: 'not-found' } })
  const foreign = makeSolution(db, makeGoal(db, elsewhere))
  refused(db, editSolution, {
    as: priya.actor,
    input: { ...input, solutionId: foreign.id },
    because: { code: 'not-found' },
  })
  db.$client.prepare('update solutions set removed_at = 1 where id = ?').run(solution.id)
  refused(db, editSolution, {
    as: priya.actor,
    input,
    because: { code: 'gone', message: 'Somebody took this away from the goal. Add it again to keep it.' },
  })
})
