import type { CalendarDate } from '../calendar-date.ts'
import { readNumber } from '../reading.ts'
import { convert, type Money } from './money.ts'

/** One row of the table that an admin keeps: what one unit of a currency is worth in another from a day on. */
export type RateRow = { currency: string; toCurrency: string; startsOn: CalendarDate; rate: string }

/** A rate with the day it holds from, null for the same currency; or the currency that has none. */
export type RateOfDay =
  | { ok: true; rate: string; startsOn: CalendarDate | null }
  | { ok: false; missing: string }

/**
 * The rate of a day: that of the newest row on or before it, and 1 for the same currency. Where there is none, that is
 * said: a missing rate is never guessed, neither from a later row nor from the way back (DOMAIN.md §4).
 */
export function rateOn(
  rows: readonly RateRow[],
  { from, to, day }: { from: string; to: string; day: CalendarDate },
): RateOfDay {
  if (from === to) return { ok: true, rate: '1', startsOn: null }
  const newest = rows
    .filter((row) => row.currency === from && row.toCurrency === to && row.startsOn <= day)
    .reduce<RateRow | null>((best, row) => (best && best.startsOn > row.startsOn ? best : row), null)
  return newest ? { ok: true, rate: newest.rate, startsOn: newest.startsOn } : { ok: false, missing: from }
}

export type ConvertedTotal = {
  /** Minor units of the currency converted to: the sum of the rounded subtotals. */
  total: number
  /** Subtotals that no rate leads from: shown beside the total, and no part of it. */
  missing: Money[]
}

/** Converts the subtotal of each currency once, rounded half-even, and adds the rounded ones up. */
export function convertTotal(
  subtotals: readonly Money[],
  { currency, rateOf }: { currency: string; rateOf: (from: string) => RateOfDay },
): ConvertedTotal {
  const total: ConvertedTotal = { total: 0, missing: [] }
  for (const subtotal of subtotals) {
    const found = rateOf(subtotal.currency)
    if (found.ok) total.total += convert(subtotal, { currency, rate: found.rate }).minor
    else if (subtotal.minor !== 0) total.missing.push(subtotal)
  }
  return total
}

/** All digits of a rate, thousands grouped: "1,234.5678901". */
export function readRate(rate: string): string {
  const [whole = '', decimals] = rate.split('.')
  return decimals ? `${readNumber(whole)}.${decimals}` : readNumber(whole)
}
