import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { referralLinks } from '#db/schema/advocacy-voices.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Contact } from './referral-form.ts'
import { type Referrer, referrerOn } from './referral-place.server.ts'
import { contactProblem, takeContact } from './take-contact.server.ts'
import { beginReferral, keptToken } from './write-step.server.ts'

/** What a personal link opens now: nothing, a door that is closed, or its owner. */
export function lookAtReferralLink(
  db: Db,
  code: string,
): { state: 'unknown' } | { state: 'closed' } | { state: 'open'; linkId: string; referrer: Referrer } {
  const link = db.select().from(referralLinks).where(eq(referralLinks.code, code)).get()
  if (!link) return { state: 'unknown' }
  const referrer = referrerOn(db, link)
  if (link.closedAt || !referrer || referrer.endedAt) return { state: 'closed' }
  return { state: 'open', linkId: link.id, referrer }
}

type Coming = Contact & { code: string; secret: string; vendorName: string }

/**
 * Somebody fills in a personal link and lets themself be contacted. Answers with the token that only they have. Refuses:
 * not-found, gone (the link was closed, or its owner has left), invalid (an address at the referrer's own company).
 */
export function comeByLink(
  tx: Tx,
  { code, secret, vendorName, ...contact }: Coming,
  at: Moment,
): Result<string> {
  const link = lookAtReferralLink(tx, code)
  if (link.state === 'unknown') return refuse('not-found')
  if (link.state === 'closed') return refuse('gone')
  const { linkId, referrer } = link
  const problem = contactProblem(contact, referrer)
  if (!problem.ok) return problem
  const { accountId, referrerId } = referrer
  const begun = beginReferral(
    tx,
    { accountId, referrerId, way: 'link', linkId, company: contact.company, secret },
    at,
  )
  takeContact(tx, begun, { contact, vendorName, secret }, at)
  return ok(keptToken(secret, begun.id))
}
