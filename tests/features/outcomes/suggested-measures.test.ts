import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { suggestedMeasures, suggestedStart } from '#app/features/outcomes/suggested-measures.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { done, may4, openPlanStory } from '../plan/plan-story.ts'
import { makeTemplates } from '../plan/template-story.ts'

function openStory() {
  const story = openPlanStory()
  const { db, account } = story
  const { goal, measure, foreign } = makeTemplates(db)
  const made = makeGoal(db, account, { templateItemId: goal.id })
  const on = { accountId: account.id, goalId: made.id }
  return { ...story, measure, foreign, made, on }
}

const today = '2026-05-04'
const figures = { baselineValue: '10', baselineOn: '2026-01-01', targetValue: '3' }

test('a goal made from a template suggests what to measure, until it is measured', () => {
  const { db, jonas, measure, made, on } = openStory()
  expect(suggestedMeasures(db, on)).toEqual([
    { id: measure.id, title: 'Days to close', about: 'days, lower is better, measured monthly' },
  ])
  const start = suggestedStart(db, { ...on, itemId: measure.id, today })
  expect(start).toEqual({
    ...{ name: 'Days to close', category: 'time_saved', unit: 'days', unitLabel: '', direction: 'decrease' },
    ...{ kind: 'level', cadence: 'monthly', targetOn: '2026-10-01', templateItemId: measure.id },
  })
  const input = addOutcomeForm.parse({ ...start, ...figures, goalId: made.id })
  const { outcomeId } = done(db, addOutcome, { as: jonas.actor, input })
  const saved = db.select().from(outcomes).where(eq(outcomes.id, outcomeId)).get()
  expect(saved?.templateItemId).toBe(measure.id)
  expect(suggestedMeasures(db, on)).toEqual([])
})

test('chosen for another goal meanwhile, the outcome is no longer the template’s', () => {
  const { db, account, jonas, measure, on } = openStory()
  const other = makeGoal(db, account, { title: 'Another goal' })
  const start = suggestedStart(db, { ...on, itemId: measure.id, today })
  const input = addOutcomeForm.parse({ ...start, ...figures, goalId: other.id })
  const { outcomeId } = done(db, addOutcome, { as: jonas.actor, input })
  const saved = db.select().from(outcomes).where(eq(outcomes.id, outcomeId)).get()
  expect(saved?.templateItemId).toBe(null)
  expect(suggestedMeasures(db, on).length).toBe(1)
})

test('goals of other accounts, closed ones, and lines of other goals suggest nothing', () => {
  const { db, elsewhere, measure, foreign, made, on } = openStory()
  expect(suggestedMeasures(db, { ...on, accountId: elsewhere.id })).toEqual([])
  for (const itemId of ['', foreign.id]) expect(suggestedStart(db, { ...on, itemId, today })).toBe(null)
  db.update(goals).set({ closedAt: may4.now }).where(eq(goals.id, made.id)).run()
  expect(suggestedMeasures(db, on)).toEqual([])
  expect(suggestedStart(db, { ...on, itemId: measure.id, today })).toBe(null)
})
