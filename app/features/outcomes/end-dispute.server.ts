import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayDispute, mayEndDispute, mayVerifySome } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { figureFacts, findMeasurement, noSuchFigure } from './find-outcome.server.ts'
import type { EndDispute } from './measurement-form.ts'

/**
 * Takes a dispute back: the figure is again what it was before, confirmed or not. The history keeps who disputed it
 * and why. Refuses: not-allowed (neither the person who disputed nor an approver), not-found, already-done.
 */
export function endDispute(
  tx: Tx,
  actor: PlanActor,
  { measurementId }: EndDispute,
  at: Moment,
): Result<{ measurementId: string }> {
  if (!mayVerifySome(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findMeasurement(tx, { accountId, measurementId })
  if (!found) return noSuchFigure
  const { measurement, outcome } = found
  const isDisputed = measurement.disputedAt !== null
  if (!(isDisputed ? mayEndDispute(actor, measurement) : mayDispute(actor, found)))
    return refuse('not-allowed')
  if (!isDisputed) return refuse('already-done', { message: 'Nobody disputes this figure now.' })
  tx.update(measurements)
    .set({ disputedAt: null, disputedBy: null, disputeReason: '' })
    .where(eq(measurements.id, measurementId))
    .run()
  const ids = figureFacts(measurement)
  const texts = { outcome: outcome.name, value: readFigure(measurement.value, outcome) }
  recordEvent(tx, { kind: 'dispute-ended', accountId, actorId: userId, ...ids, texts }, at)
  return ok({ measurementId })
}
