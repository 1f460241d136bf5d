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

/** Whose doing a move can be: the referred person's, the vendor's, or that of time and comparison. */
export type ReferralMover = 'referred' | 'vendor' | 'cairn'

const moves: Record<ReferralMover, Partial<Record<ReferralState, readonly ReferralState[]>>> = {
  // nobody but the referred person lets themself be contacted
  referred: { submitted: ['accepted', 'duplicate', 'lost'] },
  cairn: { submitted: ['expired', 'duplicate'] },
  vendor: {
    accepted: ['contacted', 'lost', 'disqualified', 'duplicate'],
    contacted: ['qualified', 'lost', 'disqualified', 'duplicate'],
    qualified: ['opportunity', 'lost', 'disqualified', 'duplicate'],
    opportunity: ['won', 'lost', 'disqualified'],
    // what was decided too early is taken up again; a win is taken back into talks
    won: ['opportunity'],
    lost: ['contacted'],
    disqualified: ['contacted'],
    duplicate: ['contacted'],
  },
}

/** The facts a move depends on. */
export type ReferralFacts = { state: ReferralState; acceptedAt: Date | null; erasedAt: Date | null }

/**
 * Where a referral may go from here, for whoever moves it. Once erased nobody can be talked to: it can only be closed.
 * What the referred person never accepted is out of the vendor's hands.
 */
export function referralMoves(facts: ReferralFacts, mover: ReferralMover): readonly ReferralState[] {
  const { state, acceptedAt, erasedAt } = facts
  const allowed = moves[mover][state] ?? []
  if (mover !== 'vendor') return erasedAt ? [] : allowed
  if (!acceptedAt) return []
  return erasedAt ? allowed.filter((to) => to === 'lost' || to === 'won') : allowed
}

/** True for a referral that may still come to something. */
export function isOpenReferral(state: ReferralState): boolean {
  return ['submitted', 'accepted', 'contacted', 'qualified', 'opportunity'].includes(state)
}

/** Days in which the referred person can act; after them the referral lapses and what was written about it is erased. */
export const referralLasts = 90

/** The steps a referrer hears of by mail, unless they stopped it. */
export const toldSteps = ['accepted', 'opportunity', 'won', 'lost', 'disqualified', 'duplicate'] as const
export type ToldStep = (typeof toldSteps)[number]

export function isToldStep(state: ReferralState): state is ToldStep {
  return toldSteps.some((step) => step === state)
}
