import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAcceptHandoff, mayManageStageTeam } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { handoffs } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHandoff, refuseSettled, tickColumns, tickNames } from './find-handoff.server.ts'
import type { TickHandoff } from './handoff-form.ts'

/**
 * Ticks (or unticks) one line of what the receiver has done. Ticking what is ticked changes nothing. Refuses: not-found,
 * not-allowed (not the receiver, and no lead), already-done or gone.
 */
export function tickHandoff(
  tx: Tx,
  actor: PlanActor,
  { handoffId, tick, isDone }: TickHandoff,
  at: Moment,
): Result<{ handoffId: string }> {
  if (!mayManageStageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const handoff = findHandoff(tx, { accountId, handoffId })
  if (!handoff) return refuse('not-found')
  if (!mayAcceptHandoff(actor, handoff)) return refuse('not-allowed')
  const settled = refuseSettled(handoff)
  if (settled) return settled
  const column = tickColumns[tick]
  if ((handoff[column] !== null) === (isDone === 'yes')) return ok({ handoffId })
  tx.update(handoffs)
    .set({ [column]: isDone === 'yes' ? at.now : null })
    .where(eq(handoffs.id, handoffId))
    .run()
  const ids = { accountId, actorId: userId, handoffId, stage: handoff.stage }
  const texts = { fields: tickNames[tick] }
  recordEvent(tx, { kind: 'handoff-changed', visibility: 'internal', ...ids, texts }, at)
  return ok({ handoffId })
}
