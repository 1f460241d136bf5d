import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport, mayWithdraw } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { figureFacts, findMeasurement, noSuchFigure } from './find-outcome.server.ts'
import { holdsConfirmedDay } from './holds-confirmed-day.server.ts'
import type { WithdrawMeasurement } from './measurement-form.ts'

/**
 * Takes a figure out without another in its place: it counts for nothing from now on, disputed as it may have been, and
 * stays in the history. Refuses: not-allowed (a confirmed one but for approvers), not-found (also when it was corrected or withdrawn meanwhile).
 */
export function withdrawMeasurement(
  tx: Tx,
  actor: PlanActor,
  { measurementId }: WithdrawMeasurement,
  at: Moment,
): Result<{ measurementId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const found = findMeasurement(tx, { accountId, measurementId })
  if (!found) return noSuchFigure
  const { measurement, outcome } = found
  const wasConfirmed = holdsConfirmedDay(tx, measurement)
  if (!mayWithdraw(actor, { ...measurement, wasConfirmed })) return refuse('not-allowed')
  tx.update(measurements)
    .set({ supersededAt: at.now, withdrawnBy: userId })
    .where(eq(measurements.id, measurementId))
    .run()
  const texts = { outcome: outcome.name, value: readFigure(measurement.value, outcome) }
  recordEvent(
    tx,
    { kind: 'measurement-withdrawn', accountId, actorId: userId, ...figureFacts(measurement), texts },
    at,
  )
  return ok({ measurementId })
}
