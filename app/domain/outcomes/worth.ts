import { type Exact, exact } from './exact.ts'
import type { Cadence, OutcomeDirection, OutcomeKind } from './outcome.ts'
import { moneyPerUnit, timesPerYear, type Valuation } from './valuation.ts'

/** What of an outcome says what it would be worth. Values are decimals in text. */
export type Priced = {
  kind: OutcomeKind
  direction: OutcomeDirection
  cadence: Cadence
  baselineValue: string
  targetValue: string
  valuation: Valuation
}

/** How many periods of an amount a year has, as exactly as weeks allow. */
const periodsPerYear: Record<Cadence, { over: number; under: number }> = {
  weekly: { over: 365, under: 7 },
  monthly: { over: 12, under: 1 },
  quarterly: { over: 4, under: 1 },
  yearly: { over: 1, under: 1 },
}

/** What one unit better is worth once and in a year, exactly, in the account's currency; null without a rate. */
export function worthOfUnit({ kind, cadence, valuation }: Omit<Priced, 'baselineValue' | 'targetValue'>) {
  const once = moneyPerUnit(valuation)
  if (!once) return null
  const { over, under } = kind === 'level' ? timesPerYear(valuation) : periodsPerYear[cadence]
  return { once, yearly: once.times(over).dividedBy(under) }
}

/** What the outcome would be worth at its target, once (a time, or a period of an amount) and in a year; null without a rate. */
export function worthAtTarget(priced: Priced): { once: Exact; yearly: Exact } | null {
  const unit = worthOfUnit(priced)
  if (!unit) return null
  const change = exact(priced.targetValue).minus(priced.baselineValue)
  const better = priced.direction === 'increase' ? change : change.negated()
  return { once: better.times(unit.once), yearly: better.times(unit.yearly) }
}
