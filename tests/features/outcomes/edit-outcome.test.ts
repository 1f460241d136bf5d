import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { editOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import type { Db } from '#db/client.server.ts'
import { eventTexts } from '#db/schema/activity.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory, traces } from './outcome-story.ts'

const edit = (db: Db, actor: PlanActor, outcomeId: string, form: Record<string, string>, at = monday) =>
  attempt(db, (tx) => editOutcome(tx, actor, editOutcomeForm.parse({ outcomeId, ...form }), at))

const read = (db: Db, id: string) => db.select().from(outcomes).where(eq(outcomes.id, id)).get()
const goalOf = (db: Db, id: string) => db.select().from(goals).where(eq(goals.id, id)).get()

test('a new name is saved and asks nobody again', () => {
  const { db, csm, goal, outcome } = outcomeStory()
  expect(edit(db, csm.actor, outcome.id, { name: 'Close', 'was:name': 'Month-end close' })).toEqual({
    done: { outcomeId: outcome.id },
  })
  expect(read(db, outcome.id)).toMatchObject({
    name: 'Close',
    version: 2,
    editedBy: csm.user.id,
    editedAt: monday.now,
  })
  expect(goalOf(db, goal.id)).toEqual(goal)
  expect(traces(db)).toEqual({ events: ['outcome-changed'], mails: [] })
})

test('new terms of an agreed goal are a proposal of the vendor, and the customer is asked', () => {
  const { db, csm, goal, outcome } = outcomeStory()
  edit(db, csm.actor, outcome.id, {
    targetValue: '4',
    'was:targetValue': '3',
    targetOn: '2026-07-31',
    'was:targetOn': '2026-06-30',
  })
  expect(goalOf(db, goal.id)).toMatchObject({
    agreedAt: null,
    agreedBy: null,
    proposedAt: monday.now,
    proposedBy: csm.user.id,
    proposedSide: 'vendor',
    version: 2,
  })
  expect(traces(db)).toEqual({
    events: ['outcome-changed', 'goal-proposed'],
    mails: ['plan-goal-proposed to maria@northwind.example', 'plan-goal-proposed to owner@northwind.example'],
  })
  const words = db
    .select()
    .from(eventTexts)
    .all()
    .map(({ field, text }) => `${field}: ${text}`)
  expect(words).toContain('fields: target, target date')
})

test('from the customer’s side the vendor’s team is asked', () => {
  const { db, contributor, goal, outcome } = outcomeStory()
  edit(db, contributor.actor, outcome.id, { baselineValue: '11', 'was:baselineValue': '10' })
  expect(goalOf(db, goal.id)).toMatchObject({ agreedAt: null, proposedSide: 'customer' })
  expect(traces(db)).toEqual({
    events: ['terms-changed', 'goal-proposed'],
    mails: [
      'outcomes-terms-proposed to maria@northwind.example',
      'outcomes-terms-proposed to owner@northwind.example',
      'plan-goal-proposed to priya@lumen.example',
    ],
  })
})

test('a proposal of the other side becomes one’s own by changing its terms; drafts and own proposals stay', () => {
  const { db, csm, contributor, goal, outcome } = outcomeStory()
  db.update(goals).set({ agreedAt: null, proposedSide: 'vendor' }).run()
  edit(db, csm.actor, outcome.id, { targetValue: '4' })
  expect(goalOf(db, goal.id)?.proposedBy).toBeNull()
  edit(db, contributor.actor, outcome.id, { targetValue: '5' })
  expect(goalOf(db, goal.id)).toMatchObject({ proposedSide: 'customer', proposedBy: contributor.user.id })
  db.update(goals).set({ proposedAt: null, proposedSide: null, proposedBy: null }).run()
  edit(db, csm.actor, outcome.id, { targetValue: '6' })
  expect(goalOf(db, goal.id)?.proposedAt).toBeNull()
  expect(traces(db).events).toEqual([
    'outcome-changed',
    'outcome-changed',
    'goal-proposed',
    'outcome-changed',
  ])
})

test('two writers of one field: the later sees both texts; of different fields both are kept', () => {
  const { db, csm, approver, outcome } = outcomeStory()
  edit(db, csm.actor, outcome.id, { name: 'Close in days', 'was:name': 'Month-end close' })
  const later = momentAt('2026-05-04T09:01:00Z')
  const clash = edit(
    db,
    approver.actor,
    outcome.id,
    { name: 'Our close', 'was:name': 'Month-end close' },
    later,
  )
  expect(clash.refused).toEqual({
    code: 'changed-meanwhile',
    clashes: [
      {
        field: 'name',
        theirs: 'Close in days',
        yours: 'Our close',
        by: 'Priya Shah',
        at: monday.now.toISOString(),
      },
    ],
  })
  edit(
    db,
    approver.actor,
    outcome.id,
    {
      category: 'quality',
      'was:category': 'time_saved',
      name: 'Month-end close',
      'was:name': 'Month-end close',
    },
    later,
  )
  expect(read(db, outcome.id)).toMatchObject({ name: 'Close in days', category: 'quality', version: 3 })
})

test('terms must fit together with those left alone', () => {
  const { db, csm, outcome } = outcomeStory()
  expect(edit(db, csm.actor, outcome.id, { direction: 'increase' }).refused?.fields).toEqual({
    targetValue: 'This target is lower than the baseline, but the figure should go up',
  })
  expect(edit(db, csm.actor, outcome.id, { baselineValue: '3' }).refused?.fields).toEqual({
    targetValue: 'Choose a target that differs from the baseline',
  })
  expect(edit(db, csm.actor, outcome.id, { baselineOn: '2026-06-30' }).refused?.fields).toEqual({
    targetOn: 'Choose a date after the baseline date',
  })
})

test('what was measured keeps its unit and lies after the baseline', () => {
  const { db, csm, outcome } = outcomeStory()
  makeMeasurement(db, outcome, { authorId: csm.user.id, measuredOn: '2026-02-28' })
  expect(edit(db, csm.actor, outcome.id, { unit: 'hours' }).refused?.fields).toEqual({
    unit: 'Figures stand in this unit already. Add another outcome instead',
  })
  expect(edit(db, csm.actor, outcome.id, { baselineOn: '2026-03-01' }).refused?.fields).toEqual({
    baselineOn: 'There is a figure of 2026-02-28 already. Choose that date or an earlier one',
  })
  expect(edit(db, csm.actor, outcome.id, { baselineOn: '2026-02-28' }).done).toBeDefined()
})

test('a closed goal keeps its terms, but a name can be put right', () => {
  const { db, csm, outcome } = outcomeStory()
  db.update(goals).set({ closedAt: monday.now, closure: 'achieved' }).run()
  expect(edit(db, csm.actor, outcome.id, { targetValue: '4' }).refused?.fields).toEqual({
    targetValue: 'The goal is closed. Reopen it to change this',
  })
  expect(edit(db, csm.actor, outcome.id, { name: 'Close' }).done).toBeDefined()
})

test('nothing changed is nothing saved; viewers, preview and other accounts are refused', () => {
  const { db, csm, viewer, preview, elsewhere, outcome } = outcomeStory()
  expect(edit(db, csm.actor, outcome.id, { name: 'Month-end close' })).toEqual({
    done: { outcomeId: outcome.id },
  })
  for (const actor of [viewer.actor, preview])
    expect(edit(db, actor, outcome.id, { name: 'x' })).toEqual({ refused: { code: 'not-allowed' } })
  expect(edit(db, elsewhere.approver.actor, outcome.id, { name: 'x' })).toEqual({
    refused: { code: 'not-found' },
  })
  expect(read(db, outcome.id)).toEqual(outcome)
  expect(traces(db)).toEqual({ events: [], mails: [] })
})

test('figures that stand keep the way they are read: a level does not become an amount', () => {
  const { db, csm, outcome } = outcomeStory()
  const toAmount = { kind: 'amount', 'was:kind': 'level' }
  makeMeasurement(db, outcome, { authorId: csm.user.id })
  expect(edit(db, csm.actor, outcome.id, toAmount).refused?.fields).toEqual({
    kind: 'Figures stand already, each read the way it is now. Add another outcome instead',
  })
})
