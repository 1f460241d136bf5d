import { eq, inArray } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAcceptHandoff, mayManageStageTeam } from '#app/domain/access/care-policy.ts'
import { handoffTickTitles, ticksMissing } from '#app/domain/care/handoff.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHandoff, refuseSettled } from './find-handoff.server.ts'
import type { AcceptHandoff } from './handoff-form.ts'

/**
 * The receiver takes the account over and answers for it from now on; both sides read it in the history. Refuses:
 * not-found, not-allowed (not the receiver, and no lead), already-done or gone, invalid (something is not ticked).
 */
export function acceptHandoff(
  tx: Tx,
  actor: PlanActor,
  { handoffId }: AcceptHandoff,
  at: Moment,
): Result<{ handoffId: string }> {
  if (!mayManageStageTeam(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const handoff = findHandoff(tx, { accountId, handoffId })
  if (!handoff) return refuse('not-found')
  if (!mayAcceptHandoff(actor, handoff)) return refuse('not-allowed')
  const settled = refuseSettled(handoff)
  if (settled) return settled
  const missing = ticksMissing(handoff)
  if (missing.length > 0) {
    const titles = missing.map((tick) => `“${handoffTickTitles[tick]}”`).join(' and ')
    return refuse('invalid', { message: `Not taken over yet. Tick ${titles} first.` })
  }
  tx.update(handoffs).set({ acceptedAt: at.now, acceptedBy: userId }).where(eq(handoffs.id, handoffId)).run()
  const { stage, fromUserId, toUserId } = handoff
  const names = namesOf(tx, [fromUserId, toUserId])
  const texts = { from: names.get(fromUserId) ?? '', to: names.get(toUserId) ?? '' }
  const ids = { accountId, actorId: userId, handoffId, stage }
  recordEvent(tx, { kind: 'handoff-accepted', ...ids, texts }, at)
  return ok({ handoffId })
}

function namesOf(tx: Tx, userIds: string[]): Map<string, string> {
  const rows = tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, userIds))
    .all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
