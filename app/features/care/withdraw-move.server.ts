import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWithdrawMove } from '#app/domain/access/care-policy.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpen } from './check-sealed.server.ts'
import { closeOpenMove } from './close-open-move.server.ts'
import { findApprovers } from './find-signers.server.ts'
import type { WithdrawMove } from './move-form.ts'
import { moveFacts } from './open-transition.server.ts'
import { findPathAccount } from './path-account.server.ts'

/**
 * The vendor takes an open move back, and says why; the customer's approvers are told by mail. It does not propose
 * itself again in this spell. Refuses: not-allowed, not-found, already-done (it has passed), changed-meanwhile
 * (declined or withdrawn already), invalid (the account has ended).
 */
export function withdrawMove(
  tx: Tx,
  actor: PlanActor,
  { transitionId, reason }: WithdrawMove,
  at: Moment,
): Result<{ transitionId: string; toStage: Stage }> {
  if (!mayWithdrawMove(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  const found = findOpen(tx, account, transitionId)
  if (!found.ok) return found
  const { accountId, userId } = actor
  closeOpenMove(tx, { accountId, by: userId, reason }, at)
  const facts = { ...moveFacts(account, found.value), person: actor.name, reason }
  for (const { email: to } of findApprovers(tx, accountId))
    enqueueEmail(tx, { kind: 'care-move-withdrawn', facts, to, accountId }, at)
  return ok({ transitionId, toStage: found.value.toStage })
}
