/** The life of a case study (DOMAIN.md §2). */
export const storyStates = [
  'nominated',
  'invited',
  'accepted',
  'interviewing',
  'drafting',
  'customer_review',
  'legal_review',
  'approved',
  'published',
  'unpublished',
  'declined',
] as const
export type StoryState = (typeof storyStates)[number]

/** The parts of a story's text, in their order. */
export const storySections = ['summary', 'challenge', 'approach', 'outcome', 'quote'] as const
export type StorySection = (typeof storySections)[number]

/** What of an outcome a claim prints. */
export const claimFigures = ['baseline', 'value', 'change', 'worth'] as const
export type ClaimFigure = (typeof claimFigures)[number]

export const legalVerdicts = ['approved', 'changes'] as const
export type LegalVerdict = (typeof legalVerdicts)[number]

export const freezeReasons = ['disputed', 'corrected', 'withdrawn', 'terms_changed'] as const
export type FreezeReason = (typeof freezeReasons)[number]

/** Each state as both sides read it. */
export const storyStateTitles: Record<StoryState, string> = {
  nominated: 'Suggested',
  invited: 'Asked for',
  accepted: 'Agreed to',
  interviewing: 'Being talked through',
  drafting: 'Being written',
  customer_review: 'With the customer to approve',
  legal_review: 'With a legal reviewer',
  approved: 'Approved',
  published: 'Public',
  unpublished: 'Taken down',
  declined: 'Declined',
}
