import { companyKey, domainOf, isAtMailProvider, isWithin } from '#app/domain/advocacy/company-key.ts'
import { contactWords } from '#app/domain/advocacy/contact-words.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Referral } from './find-referral.server.ts'
import { knownNotes } from './introduce-peer.server.ts'
import type { Contact } from './referral-form.ts'
import type { Referrer } from './referral-place.server.ts'
import { findKnown } from './same-company.server.ts'
import { tellTeam } from './tell-referral.server.ts'
import { keptToken, writeStep } from './write-step.server.ts'

/**
 * Why somebody cannot be contacted: they have not ticked that they may be, or their address is the referrer's own or at
 * the referrer's company. Nobody is told here who else is a customer.
 */
export function contactProblem(contact: Pick<Contact, 'email' | 'agree'>, referrer: Referrer): Result<null> {
  if (contact.agree !== 'yes') return refuseFields({ agree: 'Tick this, or nobody may write to you' })
  const domain = domainOf(contact.email)
  const own = referrer.domain || (isAtMailProvider(referrer.email) ? '' : domainOf(referrer.email))
  if (contact.email === referrer.email || isWithin(domain, own))
    return refuseFields({
      email: `This address is at ${referrer.account}, where this comes from. It is for people at other companies`,
    })
  return ok(null)
}

type Taking = { contact: Contact; vendorName: string; secret: string }

/**
 * Somebody has let themself be contacted: what they wrote in is kept, with the words they agreed to. A company that is
 * known already becomes a duplicate of the first, and they hear nothing of that. They get a mail that says how all of it
 * is deleted; the vendor's team is told, and the referrer.
 */
export function takeContact(
  tx: Tx,
  referral: Referral,
  { contact, vendorName, secret }: Taking,
  at: Moment,
): void {
  const { name, company, email, phone, message } = contact
  const companyDomain = domainOf(email)
  const known = findKnown(tx, {
    company,
    domain: companyDomain,
    exceptId: referral.id,
    withUnanswered: false,
  })
  const written = { name, company, companyKey: companyKey(company), companyDomain, email, phone, message }
  const tokenHash = hashSecret(keptToken(secret, referral.id))
  const duplicateOfId = known?.by === 'referral' ? known.referralId : null
  const taken = writeStep(
    tx,
    referral,
    {
      to: known ? 'duplicate' : 'accepted',
      by: null,
      note: known ? `${contactWords(vendorName)} (${knownNotes[known.by]})` : contactWords(vendorName),
      // from here on the address that somebody else sent opens nothing
      changes: { ...written, duplicateOfId, acceptedAt: at.now, tokenHash },
    },
    at,
  )
  const facts = { referralId: taken.id }
  enqueueEmail(tx, { kind: 'advocacy-referral-received', facts, to: email, accountId: null }, at)
  tellTeam(tx, taken, known !== null, at)
}
