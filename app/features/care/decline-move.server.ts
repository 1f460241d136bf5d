import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySignSomething } from '#app/domain/access/care-policy.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpen } from './check-sealed.server.ts'
import { findHand } from './find-hand.server.ts'
import { findApprovers, findTeam } from './find-signers.server.ts'
import type { DeclineMove } from './move-form.ts'
import { moveFacts } from './open-transition.server.ts'
import { findPathAccount } from './path-account.server.ts'

/**
 * One side says no to an open move, and why; the other side is told by mail. Those who may sign may decline. It does not
 * propose itself again in this spell. Refuses: not-allowed, not-found, already-done (it has passed),
 * changed-meanwhile (declined or withdrawn already), invalid (the account has ended).
 */
export function declineMove(
  tx: Tx,
  actor: PlanActor,
  { transitionId, reason }: DeclineMove,
  at: Moment,
): Result<{ transitionId: string; toStage: Stage }> {
  if (!maySignSomething(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  const hand = findHand(tx, actor, account, at.now)
  if (!hand.ok) return hand
  const found = findOpen(tx, account, transitionId)
  if (!found.ok) return found
  const move = found.value
  const { accountId, userId: actorId, side } = actor
  tx.update(transitions)
    .set({ declinedAt: at.now, declinedBy: actorId, declinedSide: side, reason })
    .where(eq(transitions.id, transitionId))
    .run()
  const ids = { accountId, actorId, transitionId, toStage: move.toStage }
  recordEvent(tx, { kind: 'move-declined', ...ids, side, texts: { reason } }, at)
  const facts = { ...moveFacts(account, move), person: actor.name, reason }
  const told = side === 'customer' ? findTeam(tx, accountId) : findApprovers(tx, accountId)
  for (const { email: to } of told) enqueueEmail(tx, { kind: 'care-move-declined', facts, to, accountId }, at)
  return ok({ transitionId, toStage: move.toStage })
}
