import type { ToldStep } from '../app/domain/advocacy/referral.ts'

/** Mails about quotes and referrals. None of them names a third person. */
export type VoicesMail =
  | {
      /** To a referrer: what came of a referral. */
      kind: 'advocacy-referral-news'
      /** `company` is what the referrer wrote, or '' for somebody who came by their link. */
      facts: { accountSlug: string; referralId: string; step: ToldStep; company: string }
    }
  | {
      /** To the vendor's people: somebody wants to be contacted. `account` is the referrer's. */
      kind: 'advocacy-referral-came'
      facts: { referralId: string; referrer: string; account: string; isKnown: boolean }
    }
  | {
      /** To whoever let themself be contacted: what is kept, and how it is deleted. */
      kind: 'advocacy-referral-received'
      facts: { referralId: string }
    }
  | {
      /** To the vendor's people: a quote waits to be looked at. */
      kind: 'advocacy-quote-submitted'
      facts: { accountSlug: string; account: string; testimonialId: string; person: string }
    }
  | {
      /** To its writer: it was given back. */
      kind: 'advocacy-quote-returned'
      facts: { accountSlug: string; testimonialId: string; person: string; reason: string }
    }
  | {
      /** To its writer: it can be read by everybody. */
      kind: 'advocacy-quote-published'
      facts: { accountSlug: string; testimonialId: string; quote: string }
    }
