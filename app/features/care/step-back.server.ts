import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayStepBack } from '#app/domain/access/care-policy.ts'
import { type Stage, stageFacts } from '#app/domain/care/stages.ts'
import { stagesBefore } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeOpenMove } from './close-open-move.server.ts'
import { cancelOpenHandoff, enterStage } from './enter-stage.server.ts'
import { findApprovers } from './find-signers.server.ts'
import type { StepBack } from './move-form.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'

/**
 * The vendor takes an account back one or more stages, and says why; the customer's approvers are told by mail. An open
 * move is withdrawn, an open handoff not needed any more, a rest goes on. Refuses: not-allowed, invalid (not an earlier
 * stage, or the account has ended).
 */
export function stepBack(
  tx: Tx,
  actor: PlanActor,
  { toStage, reason }: StepBack,
  at: Moment,
): Result<{ toStage: Stage }> {
  if (!mayStepBack(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  if (account.endedAt) return refuseEnded(account)
  const { stage: fromStage } = account
  if (!stagesBefore(fromStage).includes(toStage))
    return refuseFields({ toStage: `Choose a stage before ${stageFacts[fromStage].title}` })
  const { accountId, userId: actorId, name } = actor
  const back = `${account.name} goes back to ${stageFacts[toStage].title}.`
  closeOpenMove(tx, { accountId, by: actorId, reason: back }, at)
  cancelOpenHandoff(tx, accountId, at)
  enterStage(tx, { account, stage: toStage, cause: 'stepped_back', reason, by: actorId }, at)
  recordEvent(tx, { kind: 'stepped-back', accountId, actorId, fromStage, toStage, texts: { reason } }, at)
  const place = { account: account.name, accountSlug: account.slug, fromStage, toStage }
  for (const { email: to } of findApprovers(tx, accountId))
    enqueueEmail(
      tx,
      { kind: 'care-stepped-back', facts: { ...place, person: name, reason }, to, accountId },
      at,
    )
  return ok({ toStage })
}
