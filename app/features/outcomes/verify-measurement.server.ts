import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayVerify, mayVerifySome } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundMeasurement, figureFacts, findMeasurement, noSuchFigure } from './find-outcome.server.ts'
import type { VerifyMeasurement } from './measurement-form.ts'

/**
 * The customer confirms one or several figures: all of them, or none. Those that somebody confirmed already are left
 * as they are; when that is every one, the answer is already-done. Refuses: not-allowed, not-found, and
 * changed-meanwhile when a figure was corrected since the page was shown (`seen`), or is disputed.
 */
export function verifyMeasurement(
  tx: Tx,
  actor: PlanActor,
  input: VerifyMeasurement,
  at: Moment,
): Result<{ verified: number }> {
  if (!mayVerifySome(actor)) return refuse('not-allowed')
  const open = new Map<string, FoundMeasurement>()
  for (const [index, measurementId] of input.measurementId.entries()) {
    const checked = check(tx, actor, { measurementId, seen: input.seen?.[index] })
    if (!checked.ok) return checked
    if (verificationOf(checked.value.measurement) === 'reported') open.set(measurementId, checked.value)
  }
  if (open.size === 0) return refuse('already-done', { message: 'That is confirmed already.' })
  for (const found of open.values()) confirm(tx, actor, found, at)
  return ok({ verified: open.size })
}

type Chosen = { measurementId: string; seen: string | undefined }

function check(tx: Tx, actor: PlanActor, { measurementId, seen }: Chosen): Result<FoundMeasurement> {
  const found = findMeasurement(tx, { accountId: actor.accountId, measurementId })
  if (!found) return seen !== undefined && wasCorrected(tx, actor, measurementId) ? stale : noSuchFigure
  const { measurement, customerOwnerUserId } = found
  if (!mayVerify(actor, { authorId: measurement.authorId, customerOwnerUserId })) return refuse('not-allowed')
  if (seen !== undefined && seen !== measurement.value) return stale
  if (verificationOf(measurement) === 'disputed') return disputed
  return ok(found)
}

const stale: { ok: false; refusal: Refusal } = refuse('changed-meanwhile', {
  message:
    'This figure was corrected while you were looking at it. Nothing is confirmed. Look at the new one first.',
})

const disputed: { ok: false; refusal: Refusal } = refuse('changed-meanwhile', {
  message:
    'This figure is disputed. Nothing is confirmed. Withdraw the dispute, or correct the figure, first.',
})

function wasCorrected(tx: Tx, { accountId }: PlanActor, measurementId: string): boolean {
  const isHere = and(eq(measurements.id, measurementId), eq(measurements.accountId, accountId))
  return tx.select({ id: measurements.id }).from(measurements).where(isHere).get() !== undefined
}

function confirm(tx: Tx, actor: PlanActor, { measurement, outcome }: FoundMeasurement, at: Moment): void {
  const { accountId, userId: actorId } = actor
  tx.update(measurements)
    .set({ verifiedAt: at.now, verifiedBy: actorId })
    .where(eq(measurements.id, measurement.id))
    .run()
  const ids = figureFacts(measurement)
  const texts = { outcome: outcome.name, value: readFigure(measurement.value, outcome) }
  recordEvent(tx, { kind: 'measurement-verified', accountId, actorId, ...ids, texts }, at)
}
