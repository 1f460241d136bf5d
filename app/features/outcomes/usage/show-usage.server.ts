import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outcomeUsage, usageSeries } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOutcome } from '../find-outcome.server.ts'
import type { ShowUsage } from './usage-form.ts'

/**
 * Puts a usage series behind an outcome's chart, in place of another one, or takes it off. Refuses: not-allowed, not-found
 * (outcome or series of another account), already-done.
 */
export function showUsage(
  tx: Tx,
  actor: PlanActor,
  { outcomeId, seriesId }: ShowUsage,
  at: Moment,
): Result<{ outcomeId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const found = findOutcome(tx, { accountId, outcomeId })
  if (!found) return refuse('not-found')
  const known = tx.select().from(outcomeUsage).where(eq(outcomeUsage.outcomeId, outcomeId)).get()
  if ((known?.seriesId ?? '') === seriesId)
    return refuse('already-done', { message: 'That is how it is already.' })
  const outcome = found.outcome.name
  if (seriesId === '') {
    tx.delete(outcomeUsage).where(eq(outcomeUsage.outcomeId, outcomeId)).run()
    recordEvent(tx, { kind: 'usage-hidden', accountId, actorId, outcomeId, texts: { outcome } }, at)
    return ok({ outcomeId })
  }
  const isHere = and(eq(usageSeries.id, seriesId), eq(usageSeries.accountId, accountId))
  const series = tx.select().from(usageSeries).where(isHere).get()
  if (!series) return refuse('not-found')
  tx.insert(outcomeUsage)
    .values({ outcomeId, seriesId })
    .onConflictDoUpdate({ target: outcomeUsage.outcomeId, set: { seriesId } })
    .run()
  const texts = { outcome, series: series.name }
  recordEvent(tx, { kind: 'usage-shown', accountId, actorId, outcomeId, seriesId, texts }, at)
  return ok({ outcomeId })
}
