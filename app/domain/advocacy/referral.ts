/** The life of a referral (DOMAIN.md §2). */
export const referralStates = [
  'submitted',
  'accepted',
  'contacted',
  'qualified',
  'opportunity',
  'won',
  'lost',
  'disqualified',
  'duplicate',
  'expired',
] as const
export type ReferralState = (typeof referralStates)[number]

/** A personal link that the referred person fills in, or an introduction that names no one until they accept. */
export const referralWays = ['link', 'introduction'] as const
export type ReferralWay = (typeof referralWays)[number]

/** Each state as people read it. */
export const referralStateTitles: Record<ReferralState, string> = {
  submitted: 'Submitted',
  accepted: 'Wants to talk',
  contacted: 'Contacted',
  qualified: 'A good fit',
  opportunity: 'In talks',
  won: 'Won',
  lost: 'Not this time',
  disqualified: 'Not a fit',
  duplicate: 'Known already',
  expired: 'Lapsed',
}
