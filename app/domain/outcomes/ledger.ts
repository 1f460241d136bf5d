import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { exact } from './exact.ts'
import { verificationOf } from './measurement.ts'
import { minorDigits } from './money.ts'
import type { Cadence, OutcomeCategory, OutcomeDirection, OutcomeKind } from './outcome.ts'
import { divideHalfEven, minus, readScaled, type Scaled, scaled, tenTo } from './scaled.ts'
import { countingSeries, type Dated } from './series.ts'
import { moneyPerUnit, timesPerYear, usesTimes, type Valuation, type ValueNature } from './valuation.ts'

/** How long a figure holds at the most, in days, by how often it is measured (DOMAIN.md §4, freshness window). */
export const freshnessDays: Record<Cadence, number> = { weekly: 31, monthly: 92, quarterly: 184, yearly: 400 }

/** What of an outcome its worth is worked out from. Values are decimals in text. */
export type LedgerTerms = Valuation & {
  kind: OutcomeKind
  direction: OutcomeDirection
  category: OutcomeCategory
  cadence: Cadence
  baselineValue: string
  /** Per cent of the improvement the customer puts down to the product; null until they say: then 100, all reported. */
  attributionShare: string | null
  /** Per cent of revenue that counts in the ROI multiple; null until the customer says. */
  margin: string | null
  /** Whether the terms that hold are agreed. Without it every row is reported. */
  isAgreed: boolean
}

/** A figure as the ledger reads it; amounts name their period's first day, `measuredOn` being its last. */
export type LedgerMeasurement = Dated & { periodFrom?: CalendarDate | null }

export type LedgerStanding = 'verified' | 'reported' | 'disputed'

/** One row: what one figure was worth, and how that came about. */
export type LedgerRow = {
  measurementId: string
  /** First day that counts, and the day after the last: `days` lie between. An amount's are those of its period. */
  from: CalendarDate
  until: CalendarDate
  days: number
  /** The freshness window ended it, not the next figure. */
  isCut: boolean
  value: string
  /** On the baseline, in units, positive when better. */
  improvement: string
  /** Minor units, rounded half-even once; negative when worse than the baseline; 0 for a disputed row. */
  worth: number
  standing: LedgerStanding
}

/** Sums of rounded rows, in minor units. Cash and capacity are never added (DOMAIN.md §4). */
export type LedgerTotals = { verified: number; reported: number }

export type OutcomeLedger = {
  rows: LedgerRow[]
  totals: LedgerTotals
  nature: ValueNature
}

/** What is worked out for: today in the account's zone, and the account's currency. */
export type LedgerEyes = { today: CalendarDate; currency: string }

/**
 * What an outcome's figures were worth until `today`, row by row (DOMAIN.md §4). Null while nothing says what a unit is
 * worth. Arithmetic is exact; each row is rounded half-even to the minor unit once; totals are sums of rounded rows.
 * Figures may come in any order; superseded ones are left out, of one date the latest recorded counts, a disputed one
 * ends the row before it and counts in neither total. Nothing accrues before the first figure.
 *
 * Level: improvement × money per unit × times per year × days ÷ 365 × share, each row until the next figure, today, or
 * the end of the cadence's freshness window. Amount: improvement × money per unit × share, once per period.
 */
export function ledgerOf(
  terms: LedgerTerms,
  measurements: readonly LedgerMeasurement[],
  { today, currency }: LedgerEyes,
): OutcomeLedger | null {
  const worthOf = priceOf(terms, currency)
  if (!worthOf) return null
  const series = countingSeries(measurements).filter(({ measuredOn }) => measuredOn <= today)
  const baseline = scaled(terms.baselineValue)
  const rows = series.map((measurement, index): LedgerRow => {
    const span = spanOf(terms, measurement, { next: series[index + 1]?.measuredOn, today })
    const value = scaled(measurement.value)
    const improvement = terms.direction === 'increase' ? minus(value, baseline) : minus(baseline, value)
    const standing = standingOfRow(terms, measurement)
    return {
      measurementId: measurement.id,
      ...span,
      value: measurement.value,
      improvement: readScaled(improvement),
      worth: standing === 'disputed' ? 0 : worthOf(improvement, span.days),
      standing,
    }
  })
  return { rows, totals: totalsOf(rows), nature: terms.nature }
}

/** From an improvement and its days to minor units; everything that is the same for all rows is multiplied once. */
function priceOf(
  terms: LedgerTerms,
  currency: string,
): ((improvement: Scaled, days: number) => number) | null {
  const perUnit = moneyPerUnit(terms)
  if (!perUnit) return null
  const isLevel = usesTimes(terms.kind)
  const { over, under } = isLevel ? timesPerYear(terms) : { over: exact(1), under: 1 }
  const shared = perUnit.times(terms.attributionShare ?? 100).times(over)
  const price = scaled(shared.times(10 ** minorDigits(currency)).toFixed())
  const parts = BigInt(under * 100 * (isLevel ? 365 : 1))
  return ({ whole, scale }, days) =>
    divideHalfEven(whole * price.whole * BigInt(isLevel ? days : 1), parts * tenTo(scale + price.scale))
}

type Span = Pick<LedgerRow, 'from' | 'until' | 'days' | 'isCut'>

function spanOf(
  { kind, cadence }: LedgerTerms,
  { measuredOn, periodFrom }: LedgerMeasurement,
  { next, today }: { next: CalendarDate | undefined; today: CalendarDate },
): Span {
  if (kind === 'amount') {
    const from = periodFrom ?? measuredOn
    const until = addDays(measuredOn, 1)
    return { from, until, days: daysBetween(from, until), isCut: false }
  }
  const wished = next ?? today
  const longest = freshnessDays[cadence]
  const held = daysBetween(measuredOn, wished)
  const isCut = held > longest
  const days = isCut ? longest : held
  return { from: measuredOn, until: isCut ? addDays(measuredOn, longest) : wished, days, isCut }
}

/** Verified: the figure is, its terms are agreed, and the customer said what share is the product's (DOMAIN.md §4). */
function standingOfRow(
  { isAgreed, attributionShare }: LedgerTerms,
  measurement: LedgerMeasurement,
): LedgerStanding {
  const verification = verificationOf(measurement)
  if (verification === 'disputed') return 'disputed'
  return verification === 'verified' && isAgreed && attributionShare !== null ? 'verified' : 'reported'
}

function totalsOf(rows: readonly LedgerRow[]): LedgerTotals {
  const totals = { verified: 0, reported: 0 }
  for (const { standing, worth } of rows) if (standing !== 'disputed') totals[standing] += worth
  return totals
}
