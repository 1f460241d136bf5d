import { exact } from './exact.ts'
import type { LedgerTerms, OutcomeLedger } from './ledger.ts'

/** What of an account's value stands against the contract's cost, in minor units, and what was left out. Plain JSON. */
export type RoiParts = {
  /** Confirmed cash that is no revenue: counts in full. */
  cash: number
  /** Confirmed cash revenue whose margin the customer stated: counts at it. */
  revenue: { name: string; verified: number; margin: string; counted: number }[]
  leftOut: {
    /** Confirmed cash revenue whose margin nobody stated. */
    withoutMargin: number
    /** Confirmed capacity. */
    capacity: number
    /** Cash that nobody has confirmed. */
    unconfirmed: number
  }
}

type Counted = {
  name: string
  terms: Pick<LedgerTerms, 'category' | 'margin'>
  ledger: OutcomeLedger | null
}

/** Takes the ROI multiple's value apart: its parts add up to what `summarize` counts (DOMAIN.md §4). */
export function roiParts(outcomes: readonly Counted[]): RoiParts {
  const parts: RoiParts = { cash: 0, revenue: [], leftOut: { withoutMargin: 0, capacity: 0, unconfirmed: 0 } }
  for (const { name, terms, ledger } of outcomes) {
    if (!ledger) continue
    const { verified, reported } = ledger.totals
    if (ledger.nature === 'capacity') {
      parts.leftOut.capacity += verified
      continue
    }
    parts.leftOut.unconfirmed += reported
    if (terms.category !== 'revenue_generated') parts.cash += verified
    else if (terms.margin === null) parts.leftOut.withoutMargin += verified
    else
      parts.revenue.push({ name, verified, margin: terms.margin, counted: atMargin(verified, terms.margin) })
  }
  return parts
}

/** Revenue at a margin in per cent, rounded half-even to the minor unit. */
export function atMargin(revenue: number, margin: string): number {
  return exact(revenue).times(margin).dividedBy(100).toDecimalPlaces(0).toNumber() + 0
}
