import { eq } from 'drizzle-orm'
import { referralMoves } from '#app/domain/advocacy/referral.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { eraseReferralWords } from '#app/features/activity/erase-referral-words.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { forgetReferralMails } from '#app/features/outbox/forget-referral-mails.server.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import { dayOfReferral } from './day-of-referral.server.ts'
import { findByToken, type Referral } from './find-referral.server.ts'
import { writeStep } from './write-step.server.ts'

/**
 * The referred person wants everything about them deleted, by their own address, at any time. What it came to stays as
 * numbers; an introduction they had not answered is closed by it. Refuses: not-found, already-done.
 */
export function eraseAtRequest(
  tx: Tx,
  { token }: { token: string },
  at: Moment,
): Result<{ referralId: string }> {
  const referral = findByToken(tx, token)
  if (!referral) return refuse('not-found')
  if (referral.erasedAt) return refuse('already-done', { message: 'It is deleted already.' })
  const closedOn = dayOfReferral(tx, referral, at.now)
  const isOpen = referralMoves(referral, 'referred').includes('lost')
  const closed = isOpen
    ? writeStep(tx, referral, { to: 'lost', by: null, changes: { closedOn } }, at)
    : referral
  eraseReferral(tx, closed, at)
  return ok({ referralId: referral.id })
}

/**
 * Takes every word about a company or a person out of a referral: its row, the history's words, the mails that told of
 * it. State, dates, way and amount stay, and the steps, which never held any.
 */
export function eraseReferral(tx: Tx, referral: Referral, at: Moment): void {
  const { id: referralId, accountId } = referral
  const about = { company: '', companyKey: '', companyDomain: '', role: '', why: '', lostBecause: '' }
  const person = { name: '', email: '', phone: '', message: '' }
  tx.update(referrals)
    .set({ ...about, ...person, erasedAt: at.now, version: referral.version + 1 })
    .where(eq(referrals.id, referralId))
    .run()
  eraseReferralWords(tx, { accountId, referralId })
  forgetReferralMails(tx, referralId)
  const happened = { kind: 'referral-erased' as const, visibility: 'internal' as const, referralId }
  recordEvent(tx, { ...happened, accountId, actorId: null, texts: {} }, at)
}
