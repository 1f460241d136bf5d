import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayRecordSignature } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { mayRecordFrom } from '#app/domain/care/transition.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { addSignature } from './add-signature.server.ts'
import { checkSealed } from './check-sealed.server.ts'
import type { MoveRow } from './find-move.server.ts'
import type { RecordSignature } from './move-form.ts'
import { objectionOpenUntil } from './objection-open.server.ts'
import { passMove } from './pass-move.server.ts'
import { findPathAccount, type PathAccount, sideNames } from './path-account.server.ts'

/**
 * A lead writes down that an absent customer has agreed, with where that stands (note, link, file): the last step of a
 * move that the vendor has signed, once the customer had two mails and 14 days. It shows as recorded by the vendor, and
 * an approver may object for 30 days. Refuses: not-allowed, not-found, already-done, changed-meanwhile, invalid (too
 * early, an objection to the last recorded one is still possible, the vendor has not signed, the gate is not ready, the
 * account has ended).
 */
export function recordSignature(
  tx: Tx,
  actor: PlanActor,
  { transitionId, seen, shown, note, link = '', upload }: RecordSignature & { upload?: StoredUpload },
  at: Moment,
): Result<{ transitionId: string; toStage: Stage }> {
  if (!mayRecordSignature(actor)) return refuse('not-allowed')
  const account = findPathAccount(tx, actor.accountId)
  const wish = { account, transitionId, seen, shown, actor, side: 'customer' as const, at }
  const checked = checkSealed(tx, wish)
  if (!checked.ok) return checked
  const { move, seal, otherSide } = checked.value
  const tooEarly = problemOf(tx, { move, account, at })
  if (tooEarly) return refuse('invalid', { message: tooEarly })
  if (!otherSide) {
    const { vendor } = sideNames(tx, account)
    return refuse('invalid', {
      message: `Sign for ${vendor} first. Then record what the customer agreed to.`,
    })
  }
  const { accountId, userId } = actor
  const file = { accountId, visibility: 'shared' as const, uploadedBy: userId }
  const fileId = upload ? attachFile(tx, { ...file, upload }, at) : null
  const recorded = { note, link, fileId }
  addSignature(tx, { move, seal, actor, side: 'customer', deputyFor: null, recorded }, at)
  passMove(tx, { account, move, seal, actor, isRecorded: true }, at)
  return ok({ transitionId, toStage: move.toStage })
}

type Early = { move: MoveRow; account: PathAccount; at: Moment }

/** Why it is too early to record, as a sentence, or null. */
function problemOf(tx: Tx, { move, account, at }: Early): string | null {
  const objectionUntil = objectionOpenUntil(tx, account.id, at.now)
  if (objectionUntil) {
    const day = readFullDate(todayIn(account.timeZone, objectionUntil))
    return `${account.name} can object to the last agreement that was recorded until ${day}. Their own people can sign before that.`
  }
  const from = mayRecordFrom(move)
  if (!from)
    return `${account.name} has to be asked by two mails first. The second goes seven days after the first.`
  if (from <= at.now) return null
  const day = readFullDate(todayIn(account.timeZone, from))
  return `${account.name} still has time to sign. You can record their agreement from ${day} on.`
}
