import { contactWords } from '#app/domain/advocacy/contact-words.ts'
import { isOpenReferral } from '#app/domain/advocacy/referral.ts'
import type { Db } from '#db/client.server.ts'
import { findByToken } from './find-referral.server.ts'
import { referrerOn } from './referral-place.server.ts'

/**
 * What the referred person's own address shows: the introduction to answer, what is kept about them, or that nothing is.
 * Null for an address we never made. Two statements.
 */
export function introductionDoor(
  db: Db,
  { token, vendorName, now }: { token: string; vendorName: string; now: Date },
) {
  const referral = findByToken(db, token)
  if (!referral) return null
  const { state, acceptedAt, erasedAt, expiresAt, accountId, referrerId } = referral
  if (erasedAt) return { kind: 'erased' as const }
  const referrer = referrerOn(db, { accountId, userId: referrerId })
  const sender = referrer && { name: referrer.referrer, account: referrer.account }
  if (acceptedAt) {
    const { name, company, email, phone, message } = referral
    return {
      kind: 'kept' as const,
      sender,
      isOpen: isOpenReferral(state) || state === 'duplicate',
      kept: { name, company, email, phone, message },
    }
  }
  if (state !== 'submitted' && state !== 'duplicate') return { kind: 'declined' as const }
  if (!sender || state === 'duplicate' || now >= expiresAt) return { kind: 'over' as const }
  const { company, role, why } = referral
  return { kind: 'open' as const, sender, words: contactWords(vendorName), written: { company, role, why } }
}

export type IntroductionDoor = NonNullable<ReturnType<typeof introductionDoor>>
