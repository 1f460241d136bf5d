import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { objectionEnds } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { closeRest } from './close-rest.server.ts'
import { enterStage } from './enter-stage.server.ts'
import type { MoveRow } from './find-move.server.ts'
import { findApprovers, findTeam } from './find-signers.server.ts'
import { openHandoff } from './open-handoff.server.ts'
import { moveFacts } from './open-transition.server.ts'
import type { PathAccount } from './path-account.server.ts'
import type { Seal } from './seal.server.ts'
import { findOpenRest } from './stage-history.server.ts'

type Passing = {
  account: PathAccount
  move: MoveRow
  /** What both sides signed: kept with the move for ever. */
  seal: Seal
  /** Who gave the last signature. */
  actor: PlanActor
  /** The customer's agreement was recorded by the vendor: an approver may object for 30 days. */
  isRecorded: boolean
}

/**
 * Both sides have signed: the account moves. A rest ends with its stage; a new owner is handed the account. Everybody
 * who may sign, and the team, are told, but for who signed last.
 */
export function passMove(tx: Tx, passing: Passing, at: Moment): void {
  const { account, move, seal, actor, isRecorded } = passing
  const { id: transitionId, fromStage, toStage } = move
  const accountId = account.id
  tx.update(transitions)
    .set({
      ...{ passedAt: at.now, snapshot: seal.text, snapshotHash: seal.hash },
      objectionUntil: isRecorded ? objectionEnds(at.now) : null,
    })
    .where(eq(transitions.id, transitionId))
    .run()
  const rest = findOpenRest(tx, accountId)
  if (rest) closeRest(tx, { accountId, rest, by: actor.userId }, at)
  enterStage(tx, { account, stage: toStage, cause: 'moved', transitionId, by: actor.userId }, at)
  const ids = { accountId, actorId: actor.userId, transitionId, fromStage, toStage }
  recordEvent(tx, { kind: 'move-passed', ...ids, texts: {} }, at)
  openHandoff(tx, { account, fromStage, toStage, transitionId, by: actor.userId }, at)
  tellOfPassing(tx, passing, at)
}

function tellOfPassing(tx: Tx, { account, move, actor, isRecorded }: Passing, at: Moment): void {
  const accountId = account.id
  const facts = moveFacts(account, move)
  const approvers = findApprovers(tx, accountId)
  const told = [...(isRecorded ? [] : approvers), ...findTeam(tx, accountId)]
  for (const { userId, email: to } of told)
    if (userId !== actor.userId) enqueueEmail(tx, { kind: 'care-move-passed', facts, to, accountId }, at)
  if (!isRecorded) return
  const until = todayIn(account.timeZone, objectionEnds(at.now))
  const recorded = { ...facts, person: actor.name, objectionOn: until }
  for (const { email: to } of approvers)
    enqueueEmail(tx, { kind: 'care-signature-recorded', facts: recorded, to, accountId }, at)
}
