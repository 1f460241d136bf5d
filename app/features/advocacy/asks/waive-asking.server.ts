import { and, eq, isNull } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWaiveAsking } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { askWaivers } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * A lead lets people of the account be asked before it is in Elevate. The reason stays with the vendor. Refuses:
 * not-allowed, already-done.
 */
export function waiveAsking(
  tx: Tx,
  actor: PlanActor,
  { reason }: { reason: string },
  at: Moment,
): Result<{ waiverId: string }> {
  if (!mayWaiveAsking(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  if (findWaiver(tx, accountId)) return refuse('already-done', { message: 'This is allowed already.' })
  const waiverId = at.newId()
  tx.insert(askWaivers)
    .values({ id: waiverId, accountId, reason, grantedAt: at.now, grantedBy: userId })
    .run()
  const texts = { reason }
  const told = { accountId, actorId: userId, visibility: 'internal' as const }
  recordEvent(tx, { kind: 'asking-waived', ...told, waiverId, texts }, at)
  return ok({ waiverId })
}

/** A lead ends it again. Refuses: not-allowed, already-done. */
export function endAskingWaiver(tx: Tx, actor: PlanActor, _input: unknown, at: Moment): Result<null> {
  if (!mayWaiveAsking(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const waiver = findWaiver(tx, accountId)
  if (!waiver) return refuse('already-done')
  tx.update(askWaivers).set({ endedAt: at.now, endedBy: userId }).where(eq(askWaivers.id, waiver.id)).run()
  const told = { accountId, actorId: userId, visibility: 'internal' as const }
  recordEvent(tx, { kind: 'asking-waiver-ended', ...told, waiverId: waiver.id, texts: {} }, at)
  return ok(null)
}

function findWaiver(tx: Tx, accountId: string) {
  const isOpen = and(eq(askWaivers.accountId, accountId), isNull(askWaivers.endedAt))
  return tx.select({ id: askWaivers.id }).from(askWaivers).where(isOpen).get()
}
