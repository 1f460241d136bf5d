import type { AskType } from '../advocacy/ask.ts'
import type { AskAnswer } from '../advocacy/ask-state.ts'
import type { ConsentAbout, ConsentScope } from '../advocacy/consent.ts'
import type { ReferralState } from '../advocacy/referral.ts'
import type { RewardAbout, RewardState } from '../advocacy/reward.ts'
import type { InviteAnswer } from '../advocacy/speaking.ts'
import type { FreezeReason, LegalVerdict, StoryState } from '../advocacy/story.ts'

type None = Record<never, string>
type AskFacts = { askId: string; userId: string; type: AskType }
type ConsentFacts = { subjectKind: ConsentAbout; subjectId: string; scopes: ConsentScope[] }
type TalkFacts = { inviteId: string; speakingEventId: string; texts: { event: string } }

/** What happens between a customer's voice and whoever would like to be heard with it. */
export type AdvocacyEvent =
  | { kind: 'profile-changed'; userId: string; texts: { fields: string } }
  | { kind: 'opted-out'; userId: string; texts: None }
  | { kind: 'profile-invited'; userId: string; texts: { person: string } }
  | ({ kind: 'ask-sent'; texts: { person: string } } & AskFacts)
  | ({ kind: 'ask-answered'; answer: AskAnswer; texts: None } & AskFacts)
  | ({ kind: 'ask-withdrawn'; texts: { person: string } } & AskFacts)
  | ({ kind: 'ask-expired'; texts: { person: string } } & AskFacts)
  | ({ kind: 'ask-fulfilled'; texts: { person: string } } & AskFacts)
  | { kind: 'asking-waived'; waiverId: string; texts: { reason: string } }
  | { kind: 'asking-waiver-ended'; waiverId: string; texts: None }
  | { kind: 'ask-template-saved'; templateId: string; texts: { template: string } }
  | { kind: 'ask-template-archived'; templateId: string; texts: { template: string } }
  | { kind: 'story-nominated'; storyId: string; texts: { story: string; person: string } }
  | { kind: 'story-moved'; storyId: string; to: StoryState; texts: { story: string; note: string } }
  | {
      kind: 'story-written'
      storyId: string
      number: number
      texts: { story: string; fields: string; writers?: string }
    }
  | { kind: 'story-commented'; storyId: string; texts: { story: string; excerpt: string } }
  | { kind: 'story-suggested'; storyId: string; suggestionId: string; texts: { story: string } }
  | {
      kind: 'suggestion-settled'
      storyId: string
      suggestionId: string
      isTaken: boolean
      texts: { story: string }
    }
  | {
      kind: 'legal-review-asked'
      storyId: string
      legalReviewId: string
      number: number
      texts: { story: string; person: string }
    }
  | {
      kind: 'legal-review-answered'
      storyId: string
      legalReviewId: string
      number: number
      verdict: LegalVerdict
      texts: { story: string; person: string; note: string }
    }
  | { kind: 'legal-review-revoked'; storyId: string; legalReviewId: string; texts: { person: string } }
  | {
      kind: 'story-frozen'
      storyId: string
      because: FreezeReason
      texts: { story: string; outcome: string }
    }
  | { kind: 'company-speaker-named'; userId: string; texts: { person: string; basis: string } }
  | { kind: 'company-speaker-ended'; userId: string; texts: { person: string } }
  | ({ kind: 'consent-asked'; texts: { about: string } } & ConsentFacts)
  | ({ kind: 'consent-granted'; receiptId: string; texts: { about: string } } & ConsentFacts)
  | ({ kind: 'consent-declined'; texts: { about: string } } & ConsentFacts)
  | ({ kind: 'consent-withdrawn'; texts: { about: string; person: string } } & ConsentFacts)
  | ({ kind: 'consent-expired'; texts: { about: string } } & ConsentFacts)
  | ({ kind: 'consent-flagged'; texts: { about: string; person: string } } & ConsentFacts)
  | ({ kind: 'consent-kept'; texts: { about: string } } & ConsentFacts)
  | { kind: 'outside-copy-noted'; copyId: string; texts: { place: string; about: string } }
  | { kind: 'takedown-opened'; takedownId: string; texts: { place: string; about: string } }
  | { kind: 'takedown-done'; takedownId: string; texts: { place: string; about: string } }
  | { kind: 'logo-added'; logoId: string; texts: None }
  | { kind: 'logo-removed'; logoId: string; texts: None }
  | { kind: 'testimonial-submitted'; testimonialId: string; texts: { excerpt: string } }
  | { kind: 'testimonial-approved'; testimonialId: string; texts: { person: string } }
  | { kind: 'testimonial-rejected'; testimonialId: string; texts: { person: string; reason: string } }
  | { kind: 'testimonial-published'; testimonialId: string; texts: { person: string } }
  | { kind: 'testimonial-unpublished'; testimonialId: string; texts: { person: string } }
  | { kind: 'referral-submitted'; referralId: string; texts: { company: string } }
  | { kind: 'referral-moved'; referralId: string; to: ReferralState; texts: { company: string } }
  | { kind: 'referral-erased'; referralId: string; texts: None }
  | { kind: 'speaking-event-added'; speakingEventId: string; texts: { event: string } }
  | { kind: 'speaking-event-changed'; speakingEventId: string; texts: { event: string; fields: string } }
  | { kind: 'speaking-event-cancelled'; speakingEventId: string; texts: { event: string } }
  | ({ kind: 'speaker-invited' } & TalkFacts)
  | ({ kind: 'speaker-answered'; answer: InviteAnswer } & TalkFacts)
  | ({ kind: 'speaker-confirmed' } & TalkFacts)
  | ({ kind: 'speaker-withdrawn' } & TalkFacts)
  | ({ kind: 'talk-delivered' } & TalkFacts)
  | ({ kind: 'talk-missed' } & TalkFacts)
  | { kind: 'talk-offered'; offerId: string; texts: { topic: string } }
  | { kind: 'talk-offer-closed'; offerId: string; texts: { topic: string } }
  | {
      kind: 'reward-proposed'
      rewardId: string
      about: RewardAbout
      texts: { what: string; person: string }
    }
  | {
      kind: 'reward-settled'
      rewardId: string
      as: Exclude<RewardState, 'pending'>
      texts: { what: string; person: string }
    }
  | { kind: 'embed-site-added'; siteId: string; texts: { site: string } }
  | { kind: 'embed-site-removed'; siteId: string; texts: { site: string } }
