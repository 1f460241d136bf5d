import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { noSuchFigure } from '#app/features/outcomes/find-outcome.server.ts'
import { keepsItsDay } from '#app/features/outcomes/holds-confirmed-day.server.ts'
import { eventTexts } from '#db/schema/activity.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from './outcome-story.ts'

function story() {
  const told = outcomeStory()
  const april = makeMeasurement(told.db, told.outcome, {
    authorId: told.csm.user.id,
    note: 'as reported',
    verifiedAt: monday.now,
    verifiedBy: told.approver.user.id,
  })
  return { ...told, april }
}

const to = (measurementId: string, given = {}) => ({
  measurementId,
  measuredOn: '2026-04-30',
  value: '4.6',
  note: 'as reported',
  link: '',
  ...given,
})

test('a correction of a confirmed figure stands in its place, unconfirmed, and asks for confirmation again', () => {
  const { db, csm, april } = story()
  const answer = attempt(db, (tx) => correctMeasurement(tx, csm.actor, to(april.id), monday))
  const fresh = db.select().from(measurements).where(eq(measurements.value, '4.6')).get()
  expect(answer.done?.measurementId).toBe(fresh?.id)
  expect(fresh).toMatchObject({
    measuredOn: '2026-04-30',
    authorId: csm.user.id,
    verifiedAt: null,
    supersededAt: null,
  })
  expect(db.select().from(measurements).where(eq(measurements.id, april.id)).get()).toMatchObject({
    value: '4.4',
    verifiedAt: monday.now,
    supersededAt: monday.now,
    supersededById: fresh?.id,
  })
  expect(traces(db)).toEqual({
    events: ['measurement-corrected'],
    mails: [
      'outcomes-to-confirm to maria@northwind.example',
      'outcomes-to-confirm to owner@northwind.example',
    ],
  })
  const words = db
    .select()
    .from(eventTexts)
    .all()
    .map(({ field, text }) => `${field}: ${text}`)
  expect(words.sort()).toEqual(['before: 4.4 days', 'outcome: Month-end close', 'value: 4.6 days'])
})

test('the second of two corrections of one figure finds that it stands no more', () => {
  const { db, csm, contributor, april } = story()
  attempt(db, (tx) => correctMeasurement(tx, csm.actor, to(april.id), monday))
  const second = attempt(db, (tx) =>
    correctMeasurement(tx, contributor.actor, to(april.id, { value: '5' }), monday),
  )
  expect(second).toEqual({ refused: noSuchFigure.refusal })
})

test('refused: viewers, preview, foreign ids, a day to come, and a correction that changes nothing', () => {
  const { db, viewer, preview, csm, elsewhere, april } = story()
  const before = everything(db)
  for (const actor of [viewer.actor, preview])
    expect(attempt(db, (tx) => correctMeasurement(tx, actor, to(april.id), monday)).refused?.code).toBe(
      'not-allowed',
    )
  expect(
    attempt(db, (tx) => correctMeasurement(tx, elsewhere.approver.actor, to(april.id), monday)).refused,
  ).toEqual(noSuchFigure.refusal)
  const tomorrow = to(april.id, { measuredOn: '2026-05-05' })
  expect(attempt(db, (tx) => correctMeasurement(tx, csm.actor, tomorrow, monday)).refused?.fields).toEqual({
    measuredOn: 'This day is still to come. Choose today or an earlier one',
  })
  expect(
    attempt(db, (tx) => correctMeasurement(tx, csm.actor, to(april.id, { value: '4.4' }), monday)).refused
      ?.fields,
  ).toEqual({
    value: 'This is the figure that stands. Change something first',
  })
  expect(everything(db)).toEqual(before)
})

test('a confirmed figure keeps its day, but for those who could have confirmed it', () => {
  const { db, csm, contributor, owner, april } = story()
  const before = everything(db)
  const earlier = to(april.id, { measuredOn: '2026-04-28', value: '4.4' })
  const move = (actor: typeof csm.actor | typeof owner.actor, typed = earlier) =>
    attempt(db, (tx) => correctMeasurement(tx, actor, typed, monday))
  for (const { actor } of [csm, contributor])
    expect(move(actor).refused?.fields).toEqual({ measuredOn: keepsItsDay })
  expect(everything(db)).toEqual(before)
  const again = move(csm.actor, to(april.id)).done?.measurementId ?? ''
  expect(move(csm.actor, { ...earlier, measurementId: again }).refused?.fields).toEqual({
    measuredOn: keepsItsDay,
  })
  expect(move(owner.actor, { ...earlier, measurementId: again })).toHaveProperty('done')
})

test('the old file stays with the correction unless a new one comes', () => {
  const { db, csm, april } = story()
  const upload = { sha256: 'b'.repeat(64), name: 'close.csv', type: 'text/csv', size: 9 }
  const first = attempt(db, (tx) => correctMeasurement(tx, csm.actor, { ...to(april.id), upload }, monday))
  const next = to(first.done?.measurementId ?? '', { value: '4.7' })
  attempt(db, (tx) => correctMeasurement(tx, csm.actor, next, monday))
  const [one, other] = db
    .select()
    .from(measurements)
    .where(eq(measurements.authorId, csm.user.id))
    .all()
    .slice(-2)
  expect(one?.fileId).not.toBeNull()
  expect(other?.fileId).toBe(one?.fileId)
})
