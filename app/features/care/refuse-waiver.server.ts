import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWaive } from '#app/domain/access/care-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { waivers } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RefuseWaiver } from './move-form.ts'
import { findWaiver } from './waiver-queries.server.ts'

/** A lead says no to what was asked for; it can be asked for again. Refuses: not-allowed, not-found, already-done. */
export function refuseWaiver(
  tx: Tx,
  actor: PlanActor,
  { waiverId }: RefuseWaiver,
  at: Moment,
): Result<{ waiverId: string }> {
  if (!mayWaive(actor)) return refuse('not-allowed')
  const { accountId, userId: actorId } = actor
  const waiver = findWaiver(tx, { accountId, waiverId })
  if (!waiver) return refuse('not-found')
  if (waiver.refusedAt) return refuse('already-done', { message: 'A lead has said no to this already.' })
  if (waiver.grantedAt)
    return refuse('already-done', {
      message: 'A lead has let this go meanwhile. You can ask for it again instead.',
    })
  tx.update(waivers).set({ refusedAt: at.now, refusedBy: actorId }).where(eq(waivers.id, waiverId)).run()
  const ids = { accountId, actorId, waiverId, criterion: waiver.criterion }
  recordEvent(tx, { kind: 'waiver-refused', visibility: 'internal', ...ids, texts: {} }, at)
  return ok({ waiverId })
}
