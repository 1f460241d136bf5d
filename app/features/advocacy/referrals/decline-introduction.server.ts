import { referralMoves } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { dayOfReferral } from './day-of-referral.server.ts'
import { findByToken } from './find-referral.server.ts'
import { writeStep } from './write-step.server.ts'

/** The introduced person would rather not. Refuses: not-found, gone (erased or lapsed), already-done. */
export function declineIntroduction(
  tx: Tx,
  { token }: { token: string },
  at: Moment,
): Result<{ referralId: string }> {
  const referral = findByToken(tx, token)
  if (!referral) return refuse('not-found')
  if (referral.erasedAt || referral.state === 'expired') return refuse('gone')
  if (!referralMoves(referral, 'referred').includes('lost')) return refuse('already-done')
  const closedOn = dayOfReferral(tx, referral, at.now)
  writeStep(tx, referral, { to: 'lost', by: null, note: declinedNote, changes: { closedOn } }, at)
  return ok({ referralId: referral.id })
}

const declinedNote = 'They would rather not be contacted'
