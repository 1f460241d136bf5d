/** The life of a thank-you (DOMAIN.md §2); no row is `none`. */
export const rewardStates = ['pending', 'approved', 'issued', 'rejected', 'reversed'] as const
export type RewardState = (typeof rewardStates)[number]

export const rewardAbouts = ['referral', 'testimonial', 'story'] as const
export type RewardAbout = (typeof rewardAbouts)[number]

/** What somebody did when a thank-you came to each state. */
export const rewardStateWords: Record<Exclude<RewardState, 'pending'>, string> = {
  approved: 'approved',
  issued: 'sent',
  rejected: 'did not approve',
  reversed: 'took back',
}

/** Each state as the vendor reads it. */
export const rewardStateTitles: Record<RewardState, string> = {
  pending: 'Waits for a decision',
  approved: 'Promised',
  issued: 'Sent',
  rejected: 'Not approved',
  reversed: 'Taken back',
}

/** What a thank-you is for, inside a sentence. */
export const rewardAboutWords: Record<RewardAbout, string> = {
  referral: 'an introduction',
  testimonial: 'a quote',
  story: 'a case study',
}

/** Where a thank-you may go from each state. */
const next: Record<RewardState, readonly RewardState[]> = {
  pending: ['approved', 'rejected'],
  approved: ['issued', 'reversed'],
  issued: ['reversed'],
  rejected: [],
  reversed: [],
}

/** Whether a thank-you can come from one state to another. */
export function canBecome(from: RewardState, to: RewardState): boolean {
  return next[from].includes(to)
}

/** Whether the person it is for knows of it: from the moment it is promised. */
export function isTold(state: RewardState): boolean {
  return state === 'approved' || state === 'issued' || state === 'reversed'
}
