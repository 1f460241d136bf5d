import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { noSuchFigure } from '#app/features/outcomes/find-outcome.server.ts'
import { verifyMeasurementForm } from '#app/features/outcomes/measurement-form.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import type { Db } from '#db/client.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from './outcome-story.ts'

function story() {
  const told = outcomeStory()
  const april = makeMeasurement(told.db, told.outcome, { authorId: told.csm.user.id })
  return { ...told, april }
}

const verify = (db: Db, actor: PlanActor, ids: string[], seen?: string[]) =>
  attempt(db, (tx) => verifyMeasurement(tx, actor, { measurementId: ids, seen }, monday))

const read = (db: Db, id: string) => db.select().from(measurements).where(eq(measurements.id, id)).get()

test('an approver confirms what the vendor reported; nobody gets a mail', () => {
  const { db, approver, april } = story()
  expect(verify(db, approver.actor, [april.id], ['4.4'])).toEqual({ done: { verified: 1 } })
  expect(read(db, april.id)).toMatchObject({ verifiedAt: monday.now, verifiedBy: approver.user.id })
  expect(traces(db)).toEqual({ events: ['measurement-verified'], mails: [] })
})

test('the goal’s customer owner confirms too', () => {
  const { db, owner, april } = story()
  expect(verify(db, owner.actor, [april.id])).toEqual({ done: { verified: 1 } })
})

test('refused: vendor, viewer, a contributor who does not own the goal, a staff member looking in', () => {
  const { db, csm, viewer, contributor, preview, april } = story()
  const lead: PlanActor = { ...csm.actor, staffRole: 'lead' }
  const before = everything(db)
  for (const actor of [csm.actor, lead, viewer.actor, contributor.actor, preview])
    expect(verify(db, actor, [april.id])).toEqual({ refused: { code: 'not-allowed' } })
  expect(everything(db)).toEqual(before)
})

test('an owner does not confirm what they wrote themself; an approver may', () => {
  const { db, owner, approver, outcome } = story()
  const own = makeMeasurement(db, outcome, { authorId: owner.user.id, measuredOn: '2026-03-31' })
  expect(verify(db, owner.actor, [own.id])).toEqual({ refused: { code: 'not-allowed' } })
  const approvers = makeMeasurement(db, outcome, { authorId: approver.user.id, measuredOn: '2026-02-28' })
  expect(verify(db, approver.actor, [approvers.id])).toEqual({ done: { verified: 1 } })
})

test('an approver of another account finds nothing, and so does ours there; missing and superseded look the same', () => {
  const { db, approver, elsewhere, april, outcome, csm } = story()
  const old = makeMeasurement(db, outcome, { authorId: csm.user.id, supersededAt: monday.now })
  const before = everything(db)
  expect(verify(db, elsewhere.approver.actor, [april.id], ['4.4'])).toEqual({
    refused: noSuchFigure.refusal,
  })
  for (const id of ['01ARZ3NDEKTSV4RRFFQ69G5FAV', old.id])
    expect(verify(db, approver.actor, [id])).toEqual({ refused: noSuchFigure.refusal })
  expect(everything(db)).toEqual(before)
})

test('a page from before a correction cannot confirm the corrected figure', () => {
  const { db, approver, csm, april } = story()
  const correction = { measurementId: april.id, measuredOn: '2026-04-30', value: '4.6', note: '', link: '' }
  const corrected = attempt(db, (tx) => correctMeasurement(tx, csm.actor, correction, monday))
  const fresh = corrected.done?.measurementId ?? ''
  for (const ids of [[april.id], [fresh]])
    expect(verify(db, approver.actor, ids, ['4.4']).refused?.code).toBe('changed-meanwhile')
  expect(read(db, fresh)?.verifiedAt).toBeNull()
  expect(verify(db, approver.actor, [fresh], ['4.6'])).toEqual({ done: { verified: 1 } })
})

test('two presses at once give one confirmation; the second hears that it is done', () => {
  const { db, approver, owner, april } = story()
  expect(verify(db, approver.actor, [april.id])).toEqual({ done: { verified: 1 } })
  expect(verify(db, owner.actor, [april.id]).refused?.code).toBe('already-done')
  expect(read(db, april.id)?.verifiedBy).toBe(approver.user.id)
  expect(traces(db).events).toEqual(['measurement-verified'])
})

test('several are confirmed at once, what is confirmed already stays as it is, an id given twice counts once', () => {
  const { db, approver, csm, outcome, april } = story()
  const earlier = momentAt('2026-04-02T09:00:00Z').now
  const march = makeMeasurement(db, outcome, {
    authorId: csm.user.id,
    measuredOn: '2026-03-31',
    verifiedAt: earlier,
    verifiedBy: approver.user.id,
  })
  expect(verify(db, approver.actor, [april.id, march.id, april.id], ['4.4', '4.4', '4.4'])).toEqual({
    done: { verified: 1 },
  })
  expect(read(db, march.id)?.verifiedAt).toEqual(earlier)
  expect(traces(db).events).toEqual(['measurement-verified'])
})

test('all or none: one foreign id among several confirms nothing', () => {
  const { db, approver, elsewhere, april } = story()
  const foreign = makeMeasurement(db, elsewhere.outcome, { authorId: elsewhere.approver.user.id })
  expect(verify(db, approver.actor, [april.id, foreign.id])).toEqual({ refused: noSuchFigure.refusal })
  expect(read(db, april.id)?.verifiedAt).toBeNull()
  expect(traces(db).events).toEqual([])
})

test('a disputed figure is not confirmed over the dispute', () => {
  const { db, approver, csm, outcome } = story()
  const disputed = makeMeasurement(db, outcome, {
    authorId: csm.user.id,
    disputedAt: monday.now,
    disputedBy: approver.user.id,
  })
  expect(verify(db, approver.actor, [disputed.id]).refused?.code).toBe('changed-meanwhile')
})

test('the form takes one id or several, each with the value that was seen', () => {
  const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  expect(verifyMeasurementForm.parse({ measurementId: id })).toEqual({ measurementId: [id] })
  expect(verifyMeasurementForm.parse({ measurementId: [id, id], seen: ['4.4', '5'] })).toEqual({
    measurementId: [id, id],
    seen: ['4.4', '5'],
  })
  const shown = [`${id} 4.4`, '01ARZ3NDEKTSV4RRFFQ69G5FAW -5']
  expect(verifyMeasurementForm.parse({ measurementId: id, shown })).toEqual({
    measurementId: [id],
    seen: ['4.4'],
  })
  expect(verifyMeasurementForm.parse({ shown, every: 'yes' })).toEqual({
    measurementId: [id, '01ARZ3NDEKTSV4RRFFQ69G5FAW'],
    seen: ['4.4', '-5'],
  })
  for (const wrong of [
    {},
    { shown },
    { measurementId: '01ARZ3NDEKTSV4RRFFQ69G5FAX', shown },
    { measurementId: [] },
    { measurementId: 'x' },
    { measurementId: [id, id], seen: '4.4' },
    { measurementId: id, all: 'yes' },
  ])
    expect(verifyMeasurementForm.safeParse(wrong).success).toBe(false)
})
