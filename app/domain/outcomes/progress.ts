import { Decimal } from 'decimal.js'
import { type CalendarDate, daysBetween } from '../calendar-date.ts'

/** Where an outcome starts and where it should get to. Values are exact decimals in text. */
export type Way = {
  baselineValue: string
  baselineOn: CalendarDate
  targetValue: string
  targetOn: CalendarDate
}

export const standings = ['unmeasured', 'behind', 'on_track', 'reached'] as const
export type Standing = (typeof standings)[number]

export const standingTitles: Record<Standing, string> = {
  unmeasured: 'Nothing measured yet',
  behind: 'Behind',
  on_track: 'On track',
  reached: 'Target reached',
}

/** How many points under the expected progress still count as on track (DOMAIN.md §4). */
const tolerance = 15

/**
 * How far an outcome has come, in per cent: (current − baseline) ÷ (target − baseline), as it is, below 0 and above
 * 100 too (DOMAIN.md §4). Null while nothing is measured, and where baseline and target are the same, for then
 * there is no way to measure along.
 */
export function progressOf(way: Way, current: string | null): Decimal | null {
  const length = new Decimal(way.targetValue).minus(way.baselineValue)
  if (current === null || length.isZero()) return null
  return new Decimal(current).minus(way.baselineValue).dividedBy(length).times(100)
}

/** Where it should be by `today`, in per cent: linear in time between baseline and target date, 0 before, 100 after. */
export function expectedProgress(way: Way, today: CalendarDate): Decimal {
  const days = daysBetween(way.baselineOn, way.targetOn)
  const gone = daysBetween(way.baselineOn, today)
  if (gone >= days) return new Decimal(100)
  return gone <= 0 ? new Decimal(0) : new Decimal(gone).times(100).dividedBy(days)
}

/** How an outcome stands today. Behind means more than 15 points under what was expected (DOMAIN.md §4). */
export function standingOf(way: Way, current: string | null, today: CalendarDate): Standing {
  if (current === null) return 'unmeasured'
  const progress = progressOf(way, current)
  if (progress === null) return new Decimal(current).equals(way.targetValue) ? 'reached' : 'on_track'
  if (progress.gte(100)) return 'reached'
  return progress.lt(expectedProgress(way, today).minus(tolerance)) ? 'behind' : 'on_track'
}

/**
 * Progress in whole per cent for people. Rounded half up, but never onto a mark that was not reached: 99.7 stays 99,
 * and −0.2 is −1, because "100 %" and "0 %" are statements of their own.
 */
export function wholePercent(progress: Decimal): number {
  const rounded = progress.round()
  const isFlattered = (rounded.eq(100) && progress.lt(100)) || (rounded.isZero() && progress.isNegative())
  return (isFlattered && !progress.isZero() ? progress.floor() : rounded).toNumber() + 0
}
