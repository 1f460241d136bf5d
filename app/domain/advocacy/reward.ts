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
