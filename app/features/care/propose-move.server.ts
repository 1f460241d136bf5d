import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayProposeMove } from '#app/domain/access/care-policy.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import { nextStageOf } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenMove } from './find-move.server.ts'
import type { ProposeMove } from './move-form.ts'
import { readOpenCriteria } from './move-words.ts'
import { openTransition } from './open-transition.server.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'
import { weighNow } from './weigh-now.server.ts'

/**
 * Puts the move to the next stage before both sides: for a gate that did not propose it by itself, or again after the
 * move was declined or withdrawn. Refuses: not-allowed, already-done (one is open), invalid (the account has ended,
 * stands in the last stage, or its gate is not ready: the sentence names what is open).
 */
export function proposeMove(
  tx: Tx,
  actor: PlanActor,
  _input: ProposeMove,
  at: Moment,
): Result<{ transitionId: string }> {
  if (!mayProposeMove(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  if (account.endedAt) return refuseEnded(account)
  const open = findOpenMove(tx, account.id)
  if (open)
    return refuse('already-done', {
      message: `The move to ${stageFacts[open.toStage].title} has been proposed already. It waits for signatures.`,
    })
  const toStage = nextStageOf(account.stage)
  if (!toStage)
    return refuse('invalid', {
      message: `${stageFacts[account.stage].title} is the last stage. No move leads on.`,
    })
  const { gate, spellId } = weighNow(tx, account.id, at)
  if (!gate.isReady) return refuse('invalid', { message: readOpenCriteria(gate) })
  return ok({ transitionId: openTransition(tx, { account, spellId, toStage, by: actor }, at) })
}
