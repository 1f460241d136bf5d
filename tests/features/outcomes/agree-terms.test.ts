import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { agreeTerms } from '#app/features/outcomes/agree-terms.server.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { editOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import type { Db } from '#db/client.server.ts'
import { eventTexts } from '#db/schema/activity.ts'
import { outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory, traces } from './outcome-story.ts'

const agree = (db: Db, actor: PlanActor, outcomeId: string, seen = '1') =>
  attempt(db, (tx) => agreeTerms(tx, actor, { outcomeId, seen }, monday))
const edit = (db: Db, actor: PlanActor, outcomeId: string, form: Record<string, string>) =>
  attempt(db, (tx) => editOutcome(tx, actor, editOutcomeForm.parse({ outcomeId, ...form }), monday))
const versions = (db: Db, outcomeId: string) =>
  db
    .select()
    .from(outcomeTerms)
    .where(eq(outcomeTerms.outcomeId, outcomeId))
    .orderBy(asc(outcomeTerms.number))
    .all()
const textsOf = (db: Db) =>
  Object.fromEntries(
    db
      .select()
      .from(eventTexts)
      .all()
      .map(({ field, text }) => [field, text]),
  )

test('an approver or the goal’s owner agrees the terms they read, once', () => {
  const { db, goal, approver, owner } = outcomeStory()
  const [one, other] = [
    makeOutcome(db, goal, { openTerms: true }),
    makeOutcome(db, goal, { openTerms: true }),
  ]
  expect(agree(db, approver.actor, one.id)).toEqual({ done: { outcomeId: one.id } })
  expect(agree(db, owner.actor, other.id)).toEqual({ done: { outcomeId: other.id } })
  expect(versions(db, one.id)).toMatchObject([{ agreedAt: monday.now, agreedBy: approver.user.id }])
  expect(agree(db, owner.actor, one.id).refused).toEqual({
    code: 'already-done',
    message: 'These terms are agreed already.',
  })
  expect(traces(db)).toEqual({ events: ['terms-agreed', 'terms-agreed'], mails: [] })
})

test('refused: the vendor, whoever neither approves nor owns, other accounts, and a version that nobody showed', () => {
  const { db, goal, csm, contributor, viewer, preview, approver, elsewhere } = outcomeStory()
  const outcome = makeOutcome(db, goal, { openTerms: true })
  for (const actor of [csm.actor, contributor.actor, viewer.actor, preview])
    expect(agree(db, actor, outcome.id)).toEqual({ refused: { code: 'not-allowed' } })
  expect(agree(db, elsewhere.approver.actor, outcome.id)).toEqual({ refused: { code: 'not-found' } })
  edit(db, csm.actor, outcome.id, { rate: '400' })
  expect(agree(db, approver.actor, outcome.id, '1').refused?.code).toBe('changed-meanwhile')
  expect(versions(db, outcome.id).map(({ agreedAt }) => agreedAt)).toEqual([null, null])
  expect(agree(db, approver.actor, outcome.id, '2').done).toBeDefined()
})

test('a valuation the vendor changes is a new version; it restates what was, and the history keeps the old total', () => {
  const { db, goal, csm } = outcomeStory()
  const outcome = makeOutcome(db, goal, { rate: '365', times: 'yearly', attributionShare: '100' })
  const figure = { measuredOn: '2026-04-04', value: '8', verifiedAt: monday.now }
  makeMeasurement(db, outcome, { ...figure, authorId: csm.user.id })
  edit(db, csm.actor, outcome.id, { rate: '730', 'was:rate': '365', factor1: '2', factor1Words: 'teams' })
  expect(versions(db, outcome.id)).toMatchObject([
    { number: 1, rate: '365', factors: '[]', agreedAt: outcome.createdAt },
    {
      ...{ number: 2, rate: '730', factors: '[{"amount":"2","words":"teams"}]', attributionShare: '100' },
      ...{ proposedSide: 'vendor', proposedBy: csm.user.id, proposedAt: monday.now, agreedAt: null },
    },
  ])
  expect(textsOf(db)).toEqual({
    outcome: 'Month-end close',
    fields: 'factors, worth of one',
    before: '€60.00',
    after: '€240.00',
  })
  expect(db.select().from(goals).where(eq(goals.id, goal.id)).get()).toEqual(goal)
  expect(traces(db)).toEqual({
    events: ['terms-changed'],
    mails: [
      'outcomes-terms-proposed to maria@northwind.example',
      'outcomes-terms-proposed to owner@northwind.example',
    ],
  })
})

test('whoever may agree agrees to what they change themself', () => {
  const { db, outcome, owner, approver } = outcomeStory()
  edit(db, approver.actor, outcome.id, { rate: '52' })
  edit(db, owner.actor, outcome.id, { rate: '50' })
  expect(versions(db, outcome.id).map(({ rate, agreedBy }) => [rate, agreedBy])).toEqual([
    [null, null],
    ['52', approver.user.id],
    ['50', owner.user.id],
  ])
  expect(traces(db)).toEqual({
    events: ['terms-changed', 'terms-agreed', 'terms-changed', 'terms-agreed'],
    mails: [],
  })
})

test.each([
  ['a baseline', { baselineValue: '11' }, ['terms-changed', 'goal-proposed'], 2],
  ['the cadence', { cadence: 'weekly' }, ['terms-changed', 'goal-proposed'], 2],
  ['the unit', { unit: 'hours' }, ['terms-changed', 'goal-proposed'], 2],
  ['a target', { targetValue: '4' }, ['outcome-changed', 'goal-proposed'], 1],
  ['the name', { name: 'Close' }, ['outcome-changed'], 1],
  ['cash', { nature: 'capacity' }, ['terms-changed'], 2],
  ['into revenue', { category: 'revenue_generated' }, ['terms-changed', 'outcome-changed'], 2],
  ['into quality', { category: 'quality' }, ['outcome-changed'], 1],
])('of the vendor’s changes, %s: %j', (_, form, events, number) => {
  const { db, csm, outcome } = outcomeStory()
  edit(db, csm.actor, outcome.id, form)
  expect(traces(db).events).toEqual(events)
  expect(versions(db, outcome.id)).toHaveLength(number)
  expect(db.select().from(outcomes).where(eq(outcomes.id, outcome.id)).get()?.termsNumber).toBe(number)
})

test('a goal that is asked for again asks for the terms with it: one mail, not two', () => {
  const { db, csm, outcome } = outcomeStory()
  edit(db, csm.actor, outcome.id, { baselineValue: '11' })
  expect(traces(db).mails).toEqual([
    'plan-goal-proposed to maria@northwind.example',
    'plan-goal-proposed to owner@northwind.example',
  ])
})

test('what a unit is worth can be said of a closed goal; where it began cannot', () => {
  const { db, csm, outcome } = outcomeStory()
  db.update(goals).set({ closedAt: monday.now, closure: 'achieved' }).run()
  expect(edit(db, csm.actor, outcome.id, { rate: '52' }).done).toBeDefined()
  expect(edit(db, csm.actor, outcome.id, { baselineValue: '12' }).refused?.fields).toEqual({
    baselineValue: 'The goal is closed. Reopen it to change this',
  })
})

test.each([
  [
    { rate: '0' },
    { rate: 'At 0 nothing would ever count. Leave it empty while nobody knows what it is worth' },
  ],
  [{ rate: '1000000001' }, { sure: 'That comes to very much money. Is it right?' }],
  [{ times: 'own', ownTimes: '0', rate: '5' }, { ownTimes: 'Fill in how many times a year, more than 0' }],
])('an edit to %j is refused at its field', (form, fields) => {
  const { db, csm, outcome } = outcomeStory()
  expect(edit(db, csm.actor, outcome.id, form).refused?.fields).toEqual(fields)
  expect(traces(db)).toEqual({ events: [], mails: [] })
})

test('very much money is taken once somebody says that it is right', () => {
  const { db, csm, outcome } = outcomeStory()
  expect(edit(db, csm.actor, outcome.id, { rate: '1000000001', sure: 'yes' }).done).toBeDefined()
})
