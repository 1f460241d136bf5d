import type { ConsentAbout } from '../app/domain/advocacy/consent.ts'
import type { InviteAnswer } from '../app/domain/advocacy/speaking.ts'
import { deriveCode, deriveToken } from '../app/domain/auth/derive.ts'
import { withMailTicket } from '../app/domain/auth/mail-ticket.ts'
import type { Stage } from '../app/domain/care/stages.ts'
import {
  accountConsentsPath,
  askPath,
  consentsPath,
  deputiesPath,
  figurePath,
  gatePath,
  goalPath,
  handoffPath,
  introductionPath,
  invitationPath,
  legalReviewPath,
  membersPath,
  milestonePath,
  newReviewPath,
  openingsPath,
  outcomePath,
  outcomesPath,
  ownPath,
  pathPath,
  planAskPath,
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
  /** One of our own paths, as it was written down. */
  page: (path: string) => string
  plan: (accountSlug: string) => string
  /** Who has access to a plan. */
  members: (accountSlug: string) => string
  goal: (accountSlug: string, goalId: string) => string
  /** All figures that wait to be confirmed. */
  toConfirm: (accountSlug: string) => string
  outcome: (accountSlug: string, outcomeId: string) => string
  /** How an outcome is counted. */
  terms: (accountSlug: string, outcomeId: string) => string
  /** An outcome's page with one of its figures first. */
  figure: (accountSlug: string, ids: { outcomeId: string; measurementId: string }) => string
  step: (accountSlug: string, milestoneId: string) => string
  path: (accountSlug: string) => string
  /** The gate of leaving a stage. */
  gate: (accountSlug: string, stage: Stage) => string
  /** The same, at the place where it is signed. */
  sign: (accountSlug: string, stage: Stage) => string
  handoff: (accountSlug: string, handoffId: string) => string
  /** Who signs in whose place, and when. */
  deputies: (accountSlug: string) => string
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
  /** Where somebody is named who speaks for the account. */
  speakers: (accountSlug: string) => string
  /** Everything of one receipt, to be taken back without a login. */
  receipt: (receiptId: string) => string
  /** Where whoever was asked answers. */
  ask: (askId: string) => string
  /** The same ask, for whoever asked. */
  planAsk: (accountSlug: string, askId: string) => string
  /** Where a person says what they may be asked. */
  advocateProfile: () => string
}

/** Whom the mail is written to, where they have a login, and until when its links may say so. */
type Reader = { userId: string; until: Date }

type Origin = {
  /** Without a slash at its end. */
  baseUrl: string
  /** The server's own key. */
  secret: string
  reader?: Reader | null
}

/** Links that ask for a sign-in carry a note of the reader, which saves them the sign-in mail on a device of theirs. */
export function mailLinks({ baseUrl, secret, reader = null }: Origin): MailLinks {
  const at = (path: string) => `${baseUrl}${path}`
  const to = (path: string) => at(reader ? withMailTicket(secret, path, reader) : path)
  return {
    signIn: (id) => at(signInLinkPath(deriveToken(secret, 'sign-in', id))),
    code: (id) => deriveCode(secret, id),
    invitation: (id) => at(invitationPath(deriveToken(secret, 'invitation', id))),
    welcome: (id) => at(welcomePath(deriveToken(secret, 'invitation', id))),
    page: (path) => to(ownPath(path)),
    plan: (slug) => to(planPath(encodeURIComponent(slug))),
    members: (slug) => to(membersPath(encodeURIComponent(slug))),
    goal: (slug, goalId) => to(goalPath(encodeURIComponent(slug), encodeURIComponent(goalId))),
    step: (slug, milestoneId) => to(milestonePath(encodeURIComponent(slug), encodeURIComponent(milestoneId))),
    outcome: (slug, outcomeId) => to(outcomePath(encodeURIComponent(slug), encodeURIComponent(outcomeId))),
    terms: (slug, outcomeId) =>
      to(`${outcomePath(encodeURIComponent(slug), encodeURIComponent(outcomeId))}#terms`),
    toConfirm: (slug) => to(`${outcomesPath(encodeURIComponent(slug))}#to-confirm`),
    figure: (slug, { outcomeId, measurementId }) =>
      to(
        figurePath(encodeURIComponent(slug), {
          outcomeId: encodeURIComponent(outcomeId),
          measurementId: encodeURIComponent(measurementId),
        }),
      ),
    path: (slug) => to(pathPath(encodeURIComponent(slug))),
    gate: (slug, stage) => to(gatePath(encodeURIComponent(slug), stage)),
    sign: (slug, stage) => to(`${gatePath(encodeURIComponent(slug), stage)}#sign`),
    handoff: (slug, handoffId) => to(handoffPath(encodeURIComponent(slug), encodeURIComponent(handoffId))),
    review: (slug, reviewId) => to(reviewPath(encodeURIComponent(slug), encodeURIComponent(reviewId))),
    newReview: (slug) => to(newReviewPath(encodeURIComponent(slug))),
    deputies: (slug) => to(deputiesPath(encodeURIComponent(slug))),
    ...advocacyLinks({ at, to, secret }),
  }
}

type AdvocacyLinks = Pick<
  MailLinks,
  | 'accountConsents'
  | 'speakers'
  | 'planAsk'
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
  | 'ask'
  | 'advocateProfile'
>
type Linking = { at: (path: string) => string; to: (path: string) => string; secret: string }

/** Where the mails about a customer's voice lead. */
function advocacyLinks({ at, to, secret }: Linking): AdvocacyLinks {
  return {
    consents: (slug, about, aboutId) =>
      to(consentsPath(encodeURIComponent(slug), about, encodeURIComponent(aboutId))),
    accountConsents: (slug) => to(accountConsentsPath(encodeURIComponent(slug))),
    speakers: (slug) => to(`${accountConsentsPath(encodeURIComponent(slug))}#speakers`),
    receipt: (id) => at(receiptPath(deriveToken(secret, 'consent', id))),
    story: (slug, storyId) => to(planStoryPath(encodeURIComponent(slug), encodeURIComponent(storyId))),
    legalReview: (id) => at(legalReviewPath(deriveToken(secret, 'legal-review', id))),
    quote: (slug, id) => to(quotePath(encodeURIComponent(slug), encodeURIComponent(id))),
    referrals: (slug) => to(referralsPath(encodeURIComponent(slug))),
    referral: (id) => to(referralPath(encodeURIComponent(id))),
    introduction: (id) => at(introductionPath(deriveToken(secret, 'referral-kept', id))),
    talk: (slug, inviteId, answer) =>
      to(
        `${talkPath(encodeURIComponent(slug), encodeURIComponent(inviteId))}${answer ? `?answer=${answer}` : ''}`,
      ),
    rewards: (slug) => to(rewardsPath(encodeURIComponent(slug))),
    ask: (askId) => to(askPath(encodeURIComponent(askId))),
    planAsk: (slug, askId) => to(planAskPath(encodeURIComponent(slug), encodeURIComponent(askId))),
    advocateProfile: () => to(openingsPath()),
  }
}
