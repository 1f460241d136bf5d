import type { VoicesMail } from './voices-catalogue.ts'

const referralId = '01JZ0000000000000000000020'
const testimonialId = '01JZ0000000000000000000021'
const accountSlug = 'northwind'

/** Believable facts for a look at the mails about quotes and referrals. */
export const voicesExamples: { [K in VoicesMail['kind']]: Extract<VoicesMail, { kind: K }>['facts'] } = {
  'advocacy-referral-news': { accountSlug, referralId, step: 'won', company: 'Kestrel Freight' },
  'advocacy-referral-came': { referralId, referrer: 'Maria Oliveira', account: 'Northwind', isKnown: false },
  'advocacy-referral-received': { referralId },
  'advocacy-quote-submitted': {
    ...{ accountSlug, account: 'Northwind', testimonialId, person: 'Maria Oliveira' },
  },
  'advocacy-quote-returned': {
    ...{ accountSlug, testimonialId, person: 'Priya Shah' },
    reason: 'The figure is not one that was confirmed. Would you say it without?',
  },
  'advocacy-quote-published': {
    ...{ accountSlug, testimonialId },
    quote: 'We close the books in three days instead of ten, and decide on figures of the same week.',
  },
}
