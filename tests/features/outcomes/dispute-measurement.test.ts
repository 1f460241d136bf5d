import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { endDispute } from '#app/features/outcomes/end-dispute.server.ts'
import { noSuchFigure } from '#app/features/outcomes/find-outcome.server.ts'
import { disputeMeasurementForm } from '#app/features/outcomes/measurement-form.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { measurements } from '#db/schema/outcomes.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, everything, monday, outcomeStory, traces } from './outcome-story.ts'

const reason = 'EMEA is missing'

function story() {
  const told = outcomeStory()
  const april = makeMeasurement(told.db, told.outcome, { authorId: told.contributor.user.id })
  return { ...told, april }
}

const dispute = (db: Db, actor: PlanActor, measurementId: string) =>
  attempt(db, (tx) => disputeMeasurement(tx, actor, { measurementId, reason }, monday))
const end = (db: Db, actor: PlanActor, measurementId: string) =>
  attempt(db, (tx) => endDispute(tx, actor, { measurementId }, monday))
const read = (db: Db, id: string) => db.select().from(measurements).where(eq(measurements.id, id)).get()

test('a dispute names its reason and tells the author and the vendor’s team', () => {
  const { db, account, approver, outcome, april } = story()
  expect(dispute(db, approver.actor, april.id)).toEqual({ done: { measurementId: april.id } })
  expect(read(db, april.id)).toMatchObject({
    disputedAt: monday.now,
    disputedBy: approver.user.id,
    disputeReason: reason,
  })
  expect(traces(db)).toEqual({
    events: ['measurement-disputed'],
    mails: ['outcomes-disputed to jonas@northwind.example', 'outcomes-disputed to priya@lumen.example'],
  })
  expect(db.select().from(outbox).get()?.facts).toEqual({
    accountSlug: account.slug,
    outcomeId: outcome.id,
    outcome: 'Month-end close',
    value: '4.4 days',
    measured: { value: '4.4', unit: 'days', unitLabel: '' },
    measuredOn: '2026-04-30',
    measurementId: april.id,
    person: 'Maria Oliveira',
    reason,
  })
})

test('an owner may dispute their own figure and gets no mail about it', () => {
  const { db, owner, outcome } = story()
  const own = makeMeasurement(db, outcome, { authorId: owner.user.id, measuredOn: '2026-03-31' })
  expect(dispute(db, owner.actor, own.id)).toEqual({ done: { measurementId: own.id } })
  expect(traces(db).mails).toEqual(['outcomes-disputed to priya@lumen.example'])
})

test('refused: vendor, viewer, a contributor who does not own the goal, preview; foreign and superseded are not found', () => {
  const { db, csm, viewer, contributor, preview, elsewhere, approver, outcome, april } = story()
  const old = makeMeasurement(db, outcome, { authorId: csm.user.id, supersededAt: monday.now })
  const before = everything(db)
  for (const actor of [csm.actor, viewer.actor, contributor.actor, preview]) {
    expect(dispute(db, actor, april.id)).toEqual({ refused: { code: 'not-allowed' } })
    expect(end(db, actor, april.id)).toEqual({ refused: { code: 'not-allowed' } })
  }
  for (const [actor, id] of [
    [elsewhere.approver.actor, april.id],
    [approver.actor, old.id],
  ] as const) {
    expect(dispute(db, actor, id)).toEqual({ refused: noSuchFigure.refusal })
    expect(end(db, actor, id)).toEqual({ refused: noSuchFigure.refusal })
  }
  expect(everything(db)).toEqual(before)
})

test('a second dispute, and the end of one that is not there, hear that it is done', () => {
  const { db, approver, owner, april } = story()
  expect(end(db, approver.actor, april.id).refused?.code).toBe('already-done')
  dispute(db, approver.actor, april.id)
  expect(dispute(db, owner.actor, april.id).refused?.code).toBe('already-done')
})

test('a dispute is withdrawn by who raised it or an approver; a confirmation from before stands again', () => {
  const { db, approver, owner, csm, outcome } = story()
  const march = makeMeasurement(db, outcome, {
    authorId: csm.user.id,
    measuredOn: '2026-03-31',
    verifiedAt: monday.now,
    verifiedBy: approver.user.id,
  })
  dispute(db, approver.actor, march.id)
  expect(end(db, owner.actor, march.id)).toEqual({ refused: { code: 'not-allowed' } })
  expect(end(db, approver.actor, march.id)).toEqual({ done: { measurementId: march.id } })
  expect(read(db, march.id)).toMatchObject({
    disputedAt: null,
    disputedBy: null,
    disputeReason: '',
    verifiedBy: approver.user.id,
  })
  dispute(db, owner.actor, march.id)
  expect(end(db, owner.actor, march.id)).toEqual({ done: { measurementId: march.id } })
  expect(traces(db).events).toEqual([
    'measurement-disputed',
    'dispute-ended',
    'measurement-disputed',
    'dispute-ended',
  ])
})

test('the form asks for a reason', () => {
  const measurementId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  for (const empty of [{ measurementId }, { measurementId, reason: '' }, { measurementId, reason: ' \n ' }])
    expect(disputeMeasurementForm.safeParse(empty).error?.issues.map((issue) => issue.path[0])).toEqual([
      'reason',
    ])
  expect(disputeMeasurementForm.safeParse({ measurementId, reason }).success).toBe(true)
})
