import { termFields } from './terms.ts'

/**
 * What a version of an outcome's terms keeps (DOMAIN.md §2): where it begins, how often it is measured, what a unit is
 * worth, how much of it the customer puts down to the product, and how much of revenue counts.
 */
export const keptTerms = [
  ...(['cadence', 'baselineValue', 'baselineOn'] as const),
  ...(['factors', 'rate', 'rateWords', 'times', 'ownTimes', 'nature'] as const),
  ...(['attributionShare', 'margin'] as const),
] as const
export type KeptTerm = (typeof keptTerms)[number]

type Counted = Record<KeptTerm, string | null> & { unit: string; category: string } & Record<
    'unitLabel' | 'direction' | 'kind',
    string
  >

/** What the agreed terms stand on without being kept in a version: a rate is for one of this unit, of this kind. */
const foundations = ['unit', 'unitLabel', 'direction', 'kind'] as const

/**
 * Whether figures count differently than they did, so that the terms are a new version that has to be agreed. Targets
 * only say how far it is; of the category only revenue matters, which counts at its margin.
 */
export function countsDifferently(before: Counted, after: Counted): boolean {
  const isRevenue = ({ category }: Counted) => category === 'revenue_generated'
  if (isRevenue(before) !== isRevenue(after)) return true
  return [...keptTerms, ...foundations].some((field) => before[field] !== after[field])
}

/** Whether a change needs the goal itself agreed again: what is measured, from where and to where (decision 15). */
export function asksForGoal(changed: readonly string[]): boolean {
  return termFields.some((field) => changed.includes(field))
}
