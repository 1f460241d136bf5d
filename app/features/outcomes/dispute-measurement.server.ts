import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayDispute, mayVerifySome } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundMeasurement, figureFacts, findMeasurement, noSuchFigure } from './find-outcome.server.ts'
import { findMember, findTeam } from './find-recipients.server.ts'
import type { DisputeMeasurement } from './measurement-form.ts'

/**
 * The customer says that a figure is not right, and why; confirmed figures too. Its author and the vendor's team are
 * told by mail. Refuses: not-allowed, not-found, already-done.
 */
export function disputeMeasurement(
  tx: Tx,
  actor: PlanActor,
  { measurementId, reason }: DisputeMeasurement,
  at: Moment,
): Result<{ measurementId: string }> {
  if (!mayVerifySome(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findMeasurement(tx, { accountId, measurementId })
  if (!found) return noSuchFigure
  const { measurement, outcome } = found
  if (!mayDispute(actor, found)) return refuse('not-allowed')
  if (measurement.disputedAt) return refuse('already-done', { message: 'This figure is disputed already.' })
  tx.update(measurements)
    .set({ disputedAt: at.now, disputedBy: userId, disputeReason: reason })
    .where(eq(measurements.id, measurementId))
    .run()
  const ids = figureFacts(measurement)
  const texts = { outcome: outcome.name, value: readFigure(measurement.value, outcome), reason }
  recordEvent(tx, { kind: 'measurement-disputed', accountId, actorId: userId, ...ids, texts }, at)
  tellOfDispute(tx, actor, { ...found, reason }, at)
  return ok({ measurementId })
}

function tellOfDispute(
  tx: Tx,
  actor: PlanActor,
  disputed: FoundMeasurement & { reason: string },
  at: Moment,
): void {
  const { account, outcome, measurement, reason } = disputed
  const facts = {
    accountSlug: account.slug,
    outcomeId: outcome.id,
    measurementId: measurement.id,
    outcome: outcome.name,
    value: readFigure(measurement.value, outcome),
    measured: { value: measurement.value, unit: outcome.unit, unitLabel: outcome.unitLabel },
    measuredOn: measurement.measuredOn,
    ...(measurement.periodFrom !== null && { periodFrom: measurement.periodFrom }),
    person: actor.name,
    reason,
  }
  const told = [...findTeam(tx, account.id), ...findMember(tx, account.id, measurement.authorId)]
  for (const { userId, email } of told)
    if (userId !== actor.userId)
      enqueueEmail(tx, { kind: 'outcomes-disputed', facts, to: email, accountId: account.id }, at)
}
