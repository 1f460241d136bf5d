import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory, traces } from './outcome-story.ts'

const terms = {
  name: 'Manual reporting',
  category: 'cost_reduced',
  unit: 'currency',
  unitLabel: '',
  direction: 'decrease',
  kind: 'amount',
  cadence: 'quarterly',
  baselineValue: '12000',
  baselineOn: '2026-01-01',
  targetValue: '4000',
  targetOn: '2026-12-31',
} as const

test('an outcome joins its goal behind the primary one; money is the account’s unless named', () => {
  const { db, contributor, goal, outcome } = outcomeStory()
  const answer = attempt(db, (tx) => addOutcome(tx, contributor.actor, { goalId: goal.id, ...terms }, monday))
  const added = db
    .select()
    .from(outcomes)
    .where(eq(outcomes.goalId, goal.id))
    .orderBy(asc(outcomes.position))
    .all()
  expect(added.map(({ id, position }) => [id, position])).toEqual([
    [outcome.id, 0],
    [answer.done?.outcomeId, 1],
  ])
  expect(added[1]).toMatchObject({ ...terms, unitLabel: 'EUR', createdBy: contributor.user.id, version: 1 })
  expect(traces(db)).toEqual({ events: ['outcome-added'], mails: [] })
})

test('refused: viewers, preview, a goal elsewhere or nowhere, a closed goal', () => {
  const { db, account, viewer, preview, csm, elsewhere, goal } = outcomeStory()
  const closed = makeGoal(db, account, { closedAt: monday.now, closure: 'missed' })
  const add = (actor: Parameters<typeof addOutcome>[1], goalId: string) =>
    attempt(db, (tx) => addOutcome(tx, actor, { goalId, ...terms }, monday))
  for (const actor of [viewer.actor, preview])
    expect(add(actor, goal.id)).toEqual({ refused: { code: 'not-allowed' } })
  for (const goalId of [elsewhere.goal.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'])
    expect(add(csm.actor, goalId)).toEqual({ refused: { code: 'not-found' } })
  expect(add(csm.actor, closed.id).refused?.fields).toEqual({
    goalId: 'This goal is closed. Reopen it to measure something more',
  })
  expect(traces(db)).toEqual({ events: [], mails: [] })
})

test('a count says what is counted, and money a currency we know', () => {
  const { db, csm, goal } = outcomeStory()
  const add = (given: object) =>
    attempt(db, (tx) => addOutcome(tx, csm.actor, { goalId: goal.id, ...terms, ...given }, monday))
  expect(add({ unit: 'count' }).refused?.fields).toEqual({
    unitLabel: 'Fill in what is counted, like "regions"',
  })
  expect(add({ unitLabel: 'XYZ' }).refused?.fields).toEqual({
    unitLabel: 'Fill in a currency code, like EUR, or leave it empty',
  })
  expect(add({ unitLabel: 'usd' }).done).toBeDefined()
})

test.each([
  [{ baselineValue: '4000' }, ['targetValue']],
  [{ direction: 'increase' }, ['targetValue']],
  [{ targetOn: '2026-01-01' }, ['targetOn']],
  [{ targetOn: '2026-02-30' }, ['targetOn']],
  [{ baselineOn: '' }, ['baselineOn']],
  [{ name: ' ' }, ['name']],
  [{ name: 'x'.repeat(1_000_000) }, ['name']],
  [{ category: 'satisfaction' }, ['category']],
  [{ baselineValue: '1234567890123' }, ['baselineValue']],
])('the form refuses %j', (given, fields) => {
  const parsed = addOutcomeForm.safeParse({ goalId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', ...terms, ...given })
  expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual(fields)
})

test('the form knows no other fields', () => {
  const form = { goalId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', ...terms }
  expect(addOutcomeForm.safeParse(form).success).toBe(true)
  expect(addOutcomeForm.safeParse({ ...form, accountId: 'x' }).success).toBe(false)
})
