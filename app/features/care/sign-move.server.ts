import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySignSomething } from '#app/domain/access/care-policy.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { addSignature } from './add-signature.server.ts'
import { checkSealed } from './check-sealed.server.ts'
import { findHand } from './find-hand.server.ts'
import type { SignMove } from './move-form.ts'
import { passMove } from './pass-move.server.ts'
import { findPathAccount } from './path-account.server.ts'

/**
 * Signs an open move for the actor's side: a customer's approver, their deputy of today, or the vendor's side. When the
 * other side's signature stands under the same evidence, the account moves in the same transaction. Refuses:
 * not-allowed, not-found, already-done (the side has signed, or the move has passed), changed-meanwhile (declined,
 * withdrawn, or the evidence is not what the page showed), invalid (the gate is not ready, or the account has ended).
 */
export function signMove(
  tx: Tx,
  actor: PlanActor,
  { transitionId, seen, shown }: SignMove,
  at: Moment,
): Result<{ transitionId: string; hasPassed: boolean; toStage: Stage }> {
  if (!maySignSomething(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  const hand = findHand(tx, actor, account, at.now)
  if (!hand.ok) return hand
  const checked = checkSealed(tx, { account, transitionId, seen, shown, actor, side: actor.side, at })
  if (!checked.ok) return checked
  const { move, seal, otherSide } = checked.value
  addSignature(tx, { move, seal, actor, side: actor.side, deputyFor: hand.value }, at)
  if (otherSide) passMove(tx, { account, move, seal, actor, isRecorded: false }, at)
  return ok({ transitionId, hasPassed: otherSide !== null, toStage: move.toStage })
}
