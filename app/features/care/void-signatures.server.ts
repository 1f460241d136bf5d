import { eq } from 'drizzle-orm'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readSnapshot, stillHolds } from '#app/domain/care/snapshot.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import { transitionSignatures, transitions } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type FoundMove, findOpenMove } from './find-move.server.ts'
import { findCustomerSigners, findTeam, isStillInPlace } from './find-signers.server.ts'
import { moveFacts } from './open-transition.server.ts'
import { findPathAccount, type PathAccount } from './path-account.server.ts'
import { type FoundSignature, liveSignatures } from './signatures.server.ts'
import type { Weighed } from './weighed.ts'

/**
 * Voids the signatures under an open move that do not hold any more: what met a criterion was edited or is gone, or who
 * signed has not got the place from which they did. Each is asked for again by mail. Unrelated edits void nothing.
 */
export function voidBrokenSignatures(tx: Tx, weighed: Weighed, at: Moment): void {
  const move = findOpenMove(tx, weighed.accountId)
  if (!move) return
  const account = findPathAccount(tx, weighed.accountId)
  for (let broken = findBroken(tx, move, weighed); broken; broken = findBroken(tx, move, weighed))
    voidSignature(tx, { account, move, ...broken }, at)
}

/** Looked for anew each time: recording one void may have had the others voided. */
function findBroken(tx: Tx, move: FoundMove, weighed: Weighed) {
  for (const signature of liveSignatures(tx, move.id)) {
    const because = breachOf(tx, signature, weighed)
    if (because !== null) return { signature, because }
  }
  return null
}

/** Why a signature does not hold any more, as a clause both sides read; null while it holds. */
function breachOf(tx: Tx, signature: FoundSignature, weighed: Weighed): string | null {
  const { side, signedBy: userId, deputyForId: deputyFor, isRecorded } = signature
  const { accountId } = weighed
  if (!isRecorded && !isStillInPlace(tx, { accountId, side, userId, deputyFor }))
    return `${signature.name} does not sign for this plan any more`
  const holding = stillHolds(readSnapshot(signature.snapshot), weighed)
  return holding.holds ? null : holding.because
}

type Breach = { account: PathAccount; move: FoundMove; signature: FoundSignature; because: string }

function voidSignature(tx: Tx, breach: Breach, at: Moment): void {
  const { account, move, signature, because } = breach
  const { side } = signature
  tx.update(transitionSignatures)
    .set({ voidedAt: at.now, voidedBecause: because })
    .where(eq(transitionSignatures.id, signature.id))
    .run()
  const readers = findAskedAgain(tx, breach, at)
  if (side === 'customer') askAnew(tx, move.id, readers.length > 0 ? at.now : null)
  const ids = { accountId: account.id, actorId: null, transitionId: move.id, toStage: move.toStage }
  recordEvent(tx, { kind: 'signature-voided', ...ids, side, texts: { because } }, at)
  const facts = { ...moveFacts(account, move), side, signer: signature.name, because }
  for (const { email: to } of readers)
    enqueueEmail(tx, { kind: 'care-signature-void', facts, to, accountId: account.id }, at)
}

/** The customer's side is asked from now on: reminder and recording count from this mail. */
function askAnew(tx: Tx, transitionId: string, askedAt: Date | null): void {
  tx.update(transitions).set({ askedAt, remindedAt: null }).where(eq(transitions.id, transitionId)).run()
}

/** Who signed, if they still can; else everybody who can for that side. */
function findAskedAgain(tx: Tx, { account, signature }: Breach, at: Moment) {
  const { side, signedBy: userId, deputyForId: deputyFor } = signature
  if (isStillInPlace(tx, { accountId: account.id, side, userId, deputyFor })) {
    const signer = tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).get()
    return signer ? [signer] : []
  }
  if (side === 'vendor') return findTeam(tx, account.id)
  return findCustomerSigners(tx, { accountId: account.id, today: todayIn(account.timeZone, at.now) })
}
