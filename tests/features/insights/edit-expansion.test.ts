import { expect, test } from 'vitest'
import { editExpansion } from '#app/features/insights/edit-expansion.server.ts'
import { expansionsOf } from '#app/features/insights/expansion-queries.server.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, historyOf, openPlanStory, refused } from '../plan/plan-story.ts'

test('changes are saved field by field, and another way of writing the amount is none', () => {
  const { db, account, priya } = openPlanStory()
  const expansionId = makeExpansion(db, account).id
  const goal = makeGoal(db, account)
  const was = { title: 'Two more regions', amount: '40000.00', goalId: '' }
  const same = { values: { ...was, amount: '40 000' }, was }
  done(db, editExpansion, { as: priya.actor, input: { expansionId, edit: same } })
  expect(historyOf(db, account.id)).toEqual([])
  const edit = { values: { amount: '55.000,50', goalId: goal.id }, was }
  done(db, editExpansion, { as: priya.actor, input: { expansionId, edit } })
  expect(expansionsOf(db, account.id)).toMatchObject([{ amount: 5_500_050, goalId: goal.id }])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'expansion-changed', visibility: 'internal', texts: { fields: 'amount, goalId' } },
  ])
})

test('two who name different goals see their titles', () => {
  const { db, account, priya } = openPlanStory()
  const tom = makeTeamMember(db, account, 'csm', { name: 'Tom Lindqvist' })
  const [one, other] = [makeGoal(db, account, { title: 'One' }), makeGoal(db, account, { title: 'Other' })]
  const expansionId = makeExpansion(db, account).id
  const goalTo = (goalId: string) => ({ expansionId, edit: { values: { goalId }, was: { goalId: '' } } })
  done(db, editExpansion, { as: tom.actor, input: goalTo(one.id) })
  const clash = { field: 'goalId', theirs: one.id, yours: other.id, by: 'Tom Lindqvist' }
  const reads = { theirs: 'One', yours: 'Other' }
  refused(db, editExpansion, {
    as: priya.actor,
    input: goalTo(other.id),
    because: { code: 'changed-meanwhile', clashes: [{ ...clash, at: '2026-05-04T09:00:00.000Z', reads }] },
  })
})

test('a closed one keeps its order of days; foreign ids and customers are refused', () => {
  const { db, account, elsewhere, priya, maria, stranger } = openPlanStory()
  const expansionId = makeExpansion(db, account, { state: 'won', closedOn: '2026-04-01' }).id
  const input = { expansionId, edit: { values: { openedOn: '2026-04-02' }, was: {} } }
  refused(db, editExpansion, {
    as: priya.actor,
    input,
    because: {
      code: 'invalid',
      fields: { openedOn: 'It was closed before this day. Reopen it first' },
    },
  })
  refused(db, editExpansion, { as: stranger.actor, input, because: { code: 'not-found' } })
  refused(db, editExpansion, { as: maria.actor, input, because: { code: 'not-allowed' } })
  const foreign = { values: { goalId: makeGoal(db, elsewhere).id }, was: {} }
  refused(db, editExpansion, {
    ...{ as: priya.actor, input: { expansionId, edit: foreign }, because: { code: 'not-found' } },
  })
})
