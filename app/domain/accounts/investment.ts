import { z } from 'zod'
import type { InvestmentTier } from './account.ts'

/** 1 to 5, or null while nobody has said. */
export type InvestmentScores = { potential: number | null; readiness: number | null }

/**
 * The tier that fits an account, from what there is to win (contract size, room to expand, strategic fit) and how far
 * the customer can go along (engaged people, access to data, an executive sponsor). A person decides.
 *
 * `deep`: potential 4 or 5, and readiness 3 or more: worth weekly work, and somebody there does it with us.
 * `light`: potential 1; or potential 2 with readiness 3 or less: the essentials.
 * `standard`: everything between. More potential or more readiness never proposes less. Null until both are known.
 */
export function proposedInvestment({ potential, readiness }: InvestmentScores): InvestmentTier | null {
  if (potential === null || readiness === null) return null
  if (potential >= 4 && readiness >= 3) return 'deep'
  if (potential === 1 || (potential === 2 && readiness <= 3)) return 'light'
  return 'standard'
}

export const investmentScores = ['1', '2', '3', '4', '5'] as const

/** A score as a form's field: '1' to '5', or ''. */
export function scoreField() {
  return z.union([z.literal(''), z.enum(investmentScores)], 'Choose 1 to 5')
}

/** The score a field holds, or null for an empty one. */
export function readScore(text: string): number | null {
  return investmentScores.some((score) => score === text) ? Number(text) : null
}
