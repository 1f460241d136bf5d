import { type Exact, exact } from './exact.ts'
import type { OutcomeKind } from './outcome.ts'

/** How often a year a level's worth comes up: part of the valuation, not of the cadence (DOMAIN.md §4). */
export const valuationTimes = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'own'] as const
export type ValuationTimes = (typeof valuationTimes)[number]

export const valuationTimesTitles: Record<ValuationTimes, string> = {
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  yearly: 'Once a year',
  own: 'Another number of times a year',
}

/** `cash`: money that came in or did not go out. `capacity`: time freed, which is capacity until it is cashed in. */
export const valueNatures = ['cash', 'capacity'] as const
export type ValueNature = (typeof valueNatures)[number]

export const valueNatureTitles: Record<ValueNature, string> = {
  cash: 'Cash',
  capacity: 'Capacity',
}

/** What one unit is multiplied by before money: 5 "people", 8 "hours a day". `amount` is a decimal in text. */
export type ValuationFactor = { amount: string; words: string }

/** At most so many factors, so that the sentence stays one. */
export const factorsAtMost = 4

/**
 * Money per unit of change, in parts that can be read (DOMAIN.md §2, Outcome). Every number is a decimal in text, money
 * in the account's currency. `rate` is null while nothing says what a unit is worth.
 */
export type Valuation = {
  factors: readonly ValuationFactor[]
  rate: string | null
  /** What the rate is for: "an hour". */
  rateWords: string
  times: ValuationTimes
  /** How many times a year, where `times` is `own`. */
  ownTimes: string
  nature: ValueNature
}

/** Money per unit of change: the product of the factors and the rate, exactly; null without a rate. */
export function moneyPerUnit({ factors, rate }: Pick<Valuation, 'factors' | 'rate'>): Exact | null {
  if (rate === null) return null
  return factors.reduce((product, { amount }) => product.times(amount), exact(rate))
}

/** Times a year as an exact fraction: weekly is 365/7, which no decimal writes down (DOMAIN.md §4). */
export function timesPerYear({ times, ownTimes }: Pick<Valuation, 'times' | 'ownTimes'>): {
  over: Exact
  under: number
} {
  if (times === 'own') return { over: exact(ownTimes || '0'), under: 1 }
  return { over: exact(wholeTimes[times]), under: times === 'weekly' ? 7 : 1 }
}

const wholeTimes = { daily: 365, weekly: 365, monthly: 12, quarterly: 4, yearly: 1 } as const

/** Whether the valuation's times a year count at all: an amount is already per period. */
export function usesTimes(kind: OutcomeKind): boolean {
  return kind === 'level'
}

/** The factors out of their column. */
export function readFactors(text: string): ValuationFactor[] {
  return JSON.parse(text) as ValuationFactor[]
}

/** The factors for their column. */
export function writeFactors(factors: readonly ValuationFactor[]): string {
  return JSON.stringify(factors.map(({ amount, words }) => ({ amount, words })))
}
