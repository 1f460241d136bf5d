import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayObject } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { type Stage, stageFacts } from '#app/domain/care/stages.ts'
import { mayStillObject } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeOpenMove } from './close-open-move.server.ts'
import { cancelOpenHandoff, enterStage } from './enter-stage.server.ts'
import { findHand } from './find-hand.server.ts'
import { findMove, type MoveRow } from './find-move.server.ts'
import { findTeam } from './find-signers.server.ts'
import { findSpell } from './find-spell.server.ts'
import type { ObjectToMove } from './move-form.ts'
import { moveFacts } from './open-transition.server.ts'
import { findPathAccount, type PathAccount, refuseEnded } from './path-account.server.ts'

/**
 * An approver takes back, within 30 days, what the vendor recorded as their agreement: the account returns to the stage
 * it came from, what is open there is closed, and the team is told. Refuses: not-allowed, not-found, already-done,
 * invalid (the customer signed it themself, the 30 days are over, the account has gone on since, or has ended).
 */
export function objectToMove(
  tx: Tx,
  actor: PlanActor,
  { transitionId, reason }: ObjectToMove,
  at: Moment,
): Result<{ transitionId: string; fromStage: Stage }> {
  if (!mayObject(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  const hand = findHand(tx, actor, account, at.now)
  if (!hand.ok) return hand
  const { accountId, userId: actorId, name } = actor
  const move = findMove(tx, { accountId, transitionId })
  if (!move) return refuse('not-found')
  const refusal = refusalOf(tx, move, account, at)
  if (refusal) return refusal
  const { fromStage, toStage } = move
  tx.update(transitions)
    .set({ objectedAt: at.now, objectedBy: actorId, objection: reason })
    .where(eq(transitions.id, transitionId))
    .run()
  const back = `${account.name} is back in ${stageFacts[fromStage].title}.`
  closeOpenMove(tx, { accountId, by: actorId, reason: back }, at)
  cancelOpenHandoff(tx, accountId, at)
  enterStage(tx, { account, stage: fromStage, cause: 'returned', transitionId, reason, by: actorId }, at)
  const ids = { accountId, actorId, transitionId, fromStage, toStage }
  recordEvent(tx, { kind: 'move-objected', ...ids, texts: { reason } }, at)
  const facts = { ...moveFacts(account, move), person: name, reason }
  for (const { email: to } of findTeam(tx, accountId))
    enqueueEmail(tx, { kind: 'care-move-objected', facts, to, accountId }, at)
  return ok({ transitionId, fromStage })
}

type Refused = { ok: false; refusal: Refusal }

function refusalOf(tx: Tx, move: MoveRow, account: PathAccount, at: Moment): Refused | null {
  if (account.endedAt) return refuseEnded(account)
  if (move.objectedAt)
    return refuse('already-done', { message: 'Your side has objected to this move already.' })
  if (!move.objectionUntil)
    return refuse('invalid', { message: 'Only a signature that the vendor recorded can be objected to.' })
  if (!mayStillObject(move, at.now)) {
    const day = readFullDate(todayIn(account.timeZone, move.objectionUntil))
    return refuse('invalid', {
      message: `The time to object ended on ${day}. Ask the team to step back instead.`,
    })
  }
  if (findSpell(tx, account.id)?.transitionId === move.id && account.stage === move.toStage) return null
  return refuse('invalid', { message: `${account.name} has gone on from there since. Nothing has changed.` })
}
