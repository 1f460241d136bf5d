import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addOutcome } from '#app/features/outcomes/add-outcome.server.ts'
import { addOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import type { Db } from '#db/client.server.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
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

const form = (goalId: string, given: object = {}) => addOutcomeForm.parse({ goalId, ...terms, ...given })
const termsOf = (db: Db, outcomeId = '') =>
  db.select().from(outcomeTerms).where(eq(outcomeTerms.outcomeId, outcomeId)).all()

test('an outcome joins its goal behind the primary one; money is the account’s unless named', () => {
  const { db, contributor, goal, outcome } = outcomeStory()
  const answer = attempt(db, (tx) => addOutcome(tx, contributor.actor, form(goal.id), monday))
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
  expect(traces(db)).toEqual({
    events: ['outcome-added'],
    mails: [
      'outcomes-terms-proposed to maria@northwind.example',
      'outcomes-terms-proposed to owner@northwind.example',
    ],
  })
})

test('refused: viewers, preview, a goal elsewhere or nowhere, a closed goal', () => {
  const { db, account, viewer, preview, csm, elsewhere, goal } = outcomeStory()
  const closed = makeGoal(db, account, { closedAt: monday.now, closure: 'missed' })
  const add = (actor: Parameters<typeof addOutcome>[1], goalId: string) =>
    attempt(db, (tx) => addOutcome(tx, actor, form(goalId), monday))
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
  const add = (given: object) => attempt(db, (tx) => addOutcome(tx, csm.actor, form(goal.id, given), monday))
  expect(add({ unit: 'count' }).refused?.fields).toEqual({
    unitLabel: 'Fill in what is counted, like "regions"',
  })
  expect(add({ unitLabel: 'XYZ' }).refused?.fields).toEqual({
    unitLabel: 'Fill in a currency code, like EUR, or leave it empty',
  })
  expect(add({ unitLabel: 'usd' }).refused?.fields).toEqual({
    rate: 'The figures are in USD, this plan counts in EUR. Fill in what 1 USD is worth in EUR',
  })
  expect(add({ unitLabel: 'usd', rate: '0.92' }).done).toBeDefined()
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
  const known = { goalId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', ...terms }
  expect(addOutcomeForm.safeParse(known).success).toBe(true)
  expect(addOutcomeForm.safeParse({ ...known, accountId: 'x' }).success).toBe(false)
})

test('terms begin as version 1, open from the vendor’s side, agreed from who may agree them', () => {
  const { db, csm, owner, approver, goal } = outcomeStory()
  const valued = { factor1: '3', factor1Words: 'teams', rate: '0.5', nature: 'capacity' }
  const add = (actor: typeof csm.actor | typeof owner.actor) =>
    attempt(db, (tx) => addOutcome(tx, actor, form(goal.id, valued), monday)).done?.outcomeId
  const kept = {
    number: 1,
    cadence: 'quarterly',
    baselineValue: '12000',
    factors: '[{"amount":"3","words":"teams"}]',
    rate: '0.5',
    nature: 'capacity',
    attributionShare: null,
  }
  expect(termsOf(db, add(csm.actor))).toMatchObject([
    { ...kept, proposedSide: 'vendor', proposedBy: csm.user.id, agreedAt: null, agreedBy: null },
  ])
  for (const member of [owner, approver])
    expect(termsOf(db, add(member.actor))).toMatchObject([
      { ...kept, proposedSide: 'customer', agreedAt: monday.now, agreedBy: member.user.id },
    ])
  expect(traces(db).events).toEqual([
    'outcome-added',
    ...['outcome-added', 'terms-agreed'],
    ...['outcome-added', 'terms-agreed'],
  ])
})

test('the entry of the catalogue it began with is kept, one that does not exist is not', () => {
  const { db, csm, goal } = outcomeStory()
  const keyOf = (catalogueKey: string) => {
    const given = form(goal.id, { catalogueKey })
    const { done } = attempt(db, (tx) => addOutcome(tx, csm.actor, given, monday))
    return db
      .select()
      .from(outcomes)
      .where(eq(outcomes.id, done?.outcomeId ?? ''))
      .get()?.catalogueKey
  }
  expect([keyOf('overtime'), keyOf('nothing'), keyOf('')]).toEqual(['overtime', null, null])
})

test('very much money is taken once somebody says that it is right', () => {
  const { db, csm, goal } = outcomeStory()
  const add = (given: object) =>
    attempt(db, (tx) => addOutcome(tx, csm.actor, form(goal.id, { rate: '1000000001', ...given }), monday))
  expect(add({}).refused?.fields).toEqual({ sure: 'That comes to very much money. Is it right?' })
  expect(add({ sure: 'yes' }).done).toBeDefined()
})

test('nobody is asked for terms of a goal that they will be asked for itself', () => {
  const { db, account, csm } = outcomeStory()
  const offered = makeGoal(db, account, { agreedAt: null })
  const draft = makeGoal(db, account, { agreedAt: null, proposedAt: null, proposedSide: null })
  for (const goal of [offered, draft]) attempt(db, (tx) => addOutcome(tx, csm.actor, form(goal.id), monday))
  expect(traces(db).mails).toEqual([])
})

test('an amount of the account’s own money counts as it is, unless another rate is named; a level says nothing yet', () => {
  const { db, csm, goal } = outcomeStory()
  const rateOf = (given: object) => {
    const answer = attempt(db, (tx) => addOutcome(tx, csm.actor, form(goal.id, given), monday))
    return termsOf(db, answer.done?.outcomeId)[0]?.rate
  }
  expect(rateOf({})).toBe('1')
  expect(rateOf({ rate: '0.03' })).toBe('0.03')
  expect(rateOf({ kind: 'level' })).toBeNull()
  expect(rateOf({ unit: 'hours' })).toBeNull()
})
