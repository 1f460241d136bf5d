import { referralMoves } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findByToken } from './find-referral.server.ts'
import type { Contact } from './referral-form.ts'
import { referrerOn } from './referral-place.server.ts'
import { contactProblem, takeContact } from './take-contact.server.ts'
import { keptToken } from './write-step.server.ts'

/**
 * The introduced person lets themself be contacted. Until here nothing about them was kept. Answers with the token that
 * only they have: the address they came by is known to who sent it, and opens nothing from now on. Refuses: not-found, gone
 * (lapsed or erased; its referrer has left), already-done, invalid (an address at the referrer's own company).
 */
export function acceptIntroduction(
  tx: Tx,
  { token, vendorName, secret, ...contact }: Contact & { token: string; vendorName: string; secret: string },
  at: Moment,
): Result<string> {
  const referral = findByToken(tx, token)
  if (!referral) return refuse('not-found')
  if (referral.erasedAt || referral.state === 'expired' || at.now >= referral.expiresAt) return refuse('gone')
  if (!referralMoves(referral, 'referred').includes('accepted')) return refuse('already-done')
  const referrer = referrerOn(tx, { accountId: referral.accountId, userId: referral.referrerId })
  if (!referrer) return refuse('gone')
  const problem = contactProblem(contact, referrer)
  if (!problem.ok) return problem
  takeContact(tx, referral, { contact, vendorName, secret }, at)
  return ok(keptToken(secret, referral.id))
}
