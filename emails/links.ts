import type { ConsentAbout } from '../app/domain/advocacy/consent.ts'
import type { InviteAnswer } from '../app/domain/advocacy/speaking.ts'
import { deriveCode, deriveToken } from '../app/domain/auth/derive.ts'
import type { Stage } from '../app/domain/care/stages.ts'
import {
  accountConsentsPath,
  advocacyPath,
  askPath,
  consentsPath,
  figurePath,
  gatePath,
  goalPath,
  handoffPath,
  introductionPath,
  invitationPath,
  legalReviewPath,
  milestonePath,
  newReviewPath,
  openingsPath,
  outcomePath,
  outcomesPath,
  pathPath,
  planPath,
  planStoryPath,
  quotePath,
  receiptPath,
  referralPath,
  referralsPath,
  reviewPath,
  rewardsPath,
  signInLinkPath,
  talkPath,
  welcomePath,
} from '../app/domain/paths.ts'

/** Where the links of a mail lead: always to the configured base URL, with tokens made from the server's key. */
export type MailLinks = {
  signIn: (signInTokenId: string) => string
  /** The six digits that go with a sign-in link. */
  code: (signInTokenId: string) => string
  /** For a member of an account. */
  invitation: (invitationId: string) => string
  /** For somebody on the vendor's side. */
  welcome: (invitationId: string) => string
  plan: (accountSlug: string) => string
  goal: (accountSlug: string, goalId: string) => string
  outcomes: (accountSlug: string) => string
  outcome: (accountSlug: string, outcomeId: string) => string
  /** An outcome's page with one of its figures first. */
  figure: (accountSlug: string, ids: { outcomeId: string; measurementId: string }) => string
  step: (accountSlug: string, milestoneId: string) => string
  path: (accountSlug: string) => string
  /** The gate of leaving a stage: where its move is signed. */
  gate: (accountSlug: string, stage: Stage) => string
  handoff: (accountSlug: string, handoffId: string) => string
  review: (accountSlug: string, reviewId: string) => string
  /** Where a review is planned. */
  newReview: (accountSlug: string) => string
  quote: (accountSlug: string, testimonialId: string) => string
  /** A referrer's own. */
  referrals: (accountSlug: string) => string
  /** One referral, for the vendor. */
  referral: (referralId: string) => string
  /** What is kept about a referred person, for them alone. */
  introduction: (referralId: string) => string
  /** An invitation to speak; `answer` is looked at, and given by a press there. */
  talk: (accountSlug: string, inviteId: string, answer?: InviteAnswer) => string
  /** What somebody is thanked with. */
  rewards: (accountSlug: string) => string
  /** Where consents about a thing are given. */
  consents: (accountSlug: string, about: ConsentAbout, aboutId: string) => string
  story: (accountSlug: string, storyId: string) => string
  /** One text of a story, for a reviewer without a login. */
  legalReview: (legalReviewId: string) => string
  /** All consents of an account. */
  accountConsents: (accountSlug: string) => string
  /** Everything of one receipt, to be taken back without a login. */
  receipt: (receiptId: string) => string
  advocacy: (accountSlug: string) => string
  /** Where whoever was asked answers. */
  ask: (askId: string) => string
  /** Where a person says what they may be asked. */
  advocateProfile: () => string
}

/** `baseUrl` without a slash at its end; `secret` is the server's own key. */
export function mailLinks({ baseUrl, secret }: { baseUrl: string; secret: string }): MailLinks {
  const at = (path: string) => `${baseUrl}${path}`
  return {
    signIn: (id) => at(signInLinkPath(deriveToken(secret, 'sign-in', id))),
    code: (id) => deriveCode(secret, id),
    invitation: (id) => at(invitationPath(deriveToken(secret, 'invitation', id))),
    welcome: (id) => at(welcomePath(deriveToken(secret, 'invitation', id))),
    plan: (slug) => at(planPath(encodeURIComponent(slug))),
    goal: (slug, goalId) => at(goalPath(encodeURIComponent(slug), encodeURIComponent(goalId))),
    step: (slug, milestoneId) => at(milestonePath(encodeURIComponent(slug), encodeURIComponent(milestoneId))),
    outcome: (slug, outcomeId) => at(outcomePath(encodeURIComponent(slug), encodeURIComponent(outcomeId))),
    outcomes: (slug) => at(outcomesPath(encodeURIComponent(slug))),
    figure: (slug, { outcomeId, measurementId }) =>
      at(
        figurePath(encodeURIComponent(slug), {
          outcomeId: encodeURIComponent(outcomeId),
          measurementId: encodeURIComponent(measurementId),
        }),
      ),
    path: (slug) => at(pathPath(encodeURIComponent(slug))),
    gate: (slug, stage) => at(gatePath(encodeURIComponent(slug), stage)),
    handoff: (slug, handoffId) => at(handoffPath(encodeURIComponent(slug), encodeURIComponent(handoffId))),
    review: (slug, reviewId) => at(reviewPath(encodeURIComponent(slug), encodeURIComponent(reviewId))),
    newReview: (slug) => at(newReviewPath(encodeURIComponent(slug))),
    ...advocacyLinks({ at, secret }),
  }
}

type AdvocacyLinks = Pick<
  MailLinks,
  | 'accountConsents'
  | 'consents'
  | 'receipt'
  | 'story'
  | 'legalReview'
  | 'quote'
  | 'referrals'
  | 'referral'
  | 'introduction'
  | 'talk'
  | 'rewards'
  | 'advocacy'
  | 'ask'
  | 'advocateProfile'
>
type Linking = { at: (path: string) => string; secret: string }

/** Where the mails about a customer's voice lead. */
function advocacyLinks({ at, secret }: Linking): AdvocacyLinks {
  return {
    consents: (slug, about, aboutId) =>
      at(consentsPath(encodeURIComponent(slug), about, encodeURIComponent(aboutId))),
    accountConsents: (slug) => at(accountConsentsPath(encodeURIComponent(slug))),
    receipt: (id) => at(receiptPath(deriveToken(secret, 'consent', id))),
    story: (slug, storyId) => at(planStoryPath(encodeURIComponent(slug), encodeURIComponent(storyId))),
    legalReview: (id) => at(legalReviewPath(deriveToken(secret, 'legal-review', id))),
    quote: (slug, id) => at(quotePath(encodeURIComponent(slug), encodeURIComponent(id))),
    referrals: (slug) => at(referralsPath(encodeURIComponent(slug))),
    referral: (id) => at(referralPath(encodeURIComponent(id))),
    introduction: (id) => at(introductionPath(deriveToken(secret, 'referral-kept', id))),
    talk: (slug, inviteId, answer) =>
      at(
        `${talkPath(encodeURIComponent(slug), encodeURIComponent(inviteId))}${answer ? `?answer=${answer}` : ''}`,
      ),
    rewards: (slug) => at(rewardsPath(encodeURIComponent(slug))),
    advocacy: (slug) => at(advocacyPath(encodeURIComponent(slug))),
    ask: (askId) => at(askPath(encodeURIComponent(askId))),
    advocateProfile: () => at(openingsPath()),
  }
}
