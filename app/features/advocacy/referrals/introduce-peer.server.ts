import { and, count, eq, gt } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { companyKey } from '#app/domain/advocacy/company-key.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { referrals } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Introduce } from './referral-form.ts'
import { referrerOn } from './referral-place.server.ts'
import { findKnown } from './same-company.server.ts'
import { beginReferral, writeStep } from './write-step.server.ts'

/** Introductions one person can write in a day. */
export const introductionsADay = 10
const dayMs = 86_400_000

/**
 * A member introduces a peer by company and role, which the form has made sure name nobody; the text that goes with it
 * they send themself. A company that is known already becomes a duplicate of the first at once. Refuses: not-allowed,
 * invalid (their own company), too-many (ten a day).
 */
export function introducePeer(
  tx: Tx,
  actor: PlanActor,
  { secret, ...peer }: Introduce & { secret: string },
  at: Moment,
): Result<{ referralId: string; isKnown: boolean }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { accountId, userId: referrerId } = actor
  const referrer = referrerOn(tx, { accountId, userId: referrerId })
  if (!referrer) return refuse('not-allowed')
  if (companyKey(peer.company) === companyKey(referrer.account))
    return refuseFields({ company: `${referrer.account} is here already. Think of a peer elsewhere` })
  if (introducedSince(tx, referrerId, new Date(at.now.getTime() - dayMs)) >= introductionsADay)
    return refuse('too-many', {
      message: `That is ${introductionsADay} introductions in a day. The next one can be written tomorrow; nothing is lost.`,
    })
  const known = findKnown(tx, { company: peer.company, domain: '', withUnanswered: true })
  const begun = beginReferral(tx, { accountId, referrerId, way: 'introduction', ...peer, secret }, at)
  if (known) {
    const duplicateOfId = known.by === 'referral' ? known.referralId : null
    writeStep(
      tx,
      begun,
      { to: 'duplicate', by: null, note: knownNotes[known.by], changes: { duplicateOfId } },
      at,
    )
  }
  return ok({ referralId: begun.id, isKnown: known !== null })
}

/** Why a referral is one that is known already, for the vendor. */
export const knownNotes = {
  customer: 'Already a customer',
  referral: 'The same company as an earlier referral',
} as const

function introducedSince(tx: Tx, referrerId: string, since: Date): number {
  const isRecent = and(
    eq(referrals.referrerId, referrerId),
    eq(referrals.way, 'introduction'),
    gt(referrals.submittedAt, since),
  )
  return tx.select({ many: count() }).from(referrals).where(isRecent).get()?.many ?? 0
}
