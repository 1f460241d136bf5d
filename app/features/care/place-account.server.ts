import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAudit } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { PlaceAccount } from './audit-form.ts'
import { closeOpenMove } from './close-open-move.server.ts'
import { cancelOpenHandoff, enterStage } from './enter-stage.server.ts'
import { hasMoved } from './has-moved.server.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'

const earliest = '1990-01-01'

/**
 * Puts an account into the stage it is believed to be in, since the day it is believed to have come there: the history
 * says `placed`, and what the stages before it ask for stays listed as gaps. An open move is withdrawn. Refuses:
 * not-allowed, already-done (signatures have moved it: it steps back instead; or it stands there already), invalid (a
 * day in the future or before 1990, or the account has ended).
 */
export function placeAccount(
  tx: Tx,
  actor: PlanActor,
  input: PlaceAccount,
  at: Moment,
): Result<{ goesOn: boolean }> {
  if (!mayAudit(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  if (account.endedAt) return refuseEnded(account)
  if (hasMoved(tx, account.id)) return refuse('already-done', { message: movedSentence })
  const { stage, since, reason, next } = input
  if (since > todayIn(account.timeZone, at.now))
    return refuseFields({ since: 'Choose today or a day before' })
  if (since < earliest) return refuseFields({ since: 'Choose a day from 1990 on' })
  const { title } = stageFacts[stage]
  if (stage === account.stage && since === account.stageEnteredOn)
    return refuse('already-done', { message: `${account.name} stands in ${title} since that day already.` })
  const { accountId, userId: actorId } = actor
  closeOpenMove(tx, { accountId, by: actorId, reason: `${account.name} is placed in ${title}.` }, at)
  cancelOpenHandoff(tx, accountId, at)
  enterStage(tx, { account, stage, cause: 'placed', enteredOn: since, reason, by: actorId }, at)
  recordEvent(tx, { kind: 'account-placed', accountId, actorId, toStage: stage, texts: { reason } }, at)
  return ok({ goesOn: next === 'yes' })
}

/** Why an account that both sides moved is not placed any more. */
export const movedSentence =
  'Signatures have moved this plan, so it is not placed any more. Step it back instead, with a reason.'
