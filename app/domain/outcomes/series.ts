import { Decimal } from 'decimal.js'
import type { CalendarDate } from '../calendar-date.ts'
import { type VerificationFacts, verificationOf } from './measurement.ts'

export type Dated = VerificationFacts & {
  id: string
  measuredOn: CalendarDate
  value: string
  recordedAt: Date
}

/**
 * The figures that make up an outcome's history, oldest first: superseded ones are left out, and of one date the
 * latest recorded counts (DOMAIN.md §2). A disputed figure stands for its date only where there is no other.
 */
export function countingSeries<M extends Dated>(measurements: readonly M[]): M[] {
  const byDate = new Map<CalendarDate, M>()
  for (const measurement of measurements) {
    if (measurement.supersededAt) continue
    const standing = byDate.get(measurement.measuredOn)
    if (!standing || outranks(measurement, standing)) byDate.set(measurement.measuredOn, measurement)
  }
  return [...byDate.values()].sort((a, b) => (a.measuredOn < b.measuredOn ? -1 : 1))
}

/** The figure that holds now: the latest dated one of the series that is not disputed. */
export function currentOf<M extends Dated>(series: readonly M[]): M | null {
  return series.findLast((measurement) => verificationOf(measurement) !== 'disputed') ?? null
}

/**
 * By how much each figure of the series differs from the one before it, by id; the first one from the baseline.
 * Disputed figures have no change, and the next one is compared with what stood before them.
 */
export function changesOf(series: readonly Dated[], baselineValue: string): Map<string, string> {
  const changes = new Map<string, string>()
  let before = new Decimal(baselineValue)
  for (const measurement of series) {
    if (verificationOf(measurement) === 'disputed') continue
    const value = new Decimal(measurement.value)
    changes.set(measurement.id, value.minus(before).toFixed())
    before = value
  }
  return changes
}

function outranks(one: Dated, other: Dated): boolean {
  const [isDisputed, isOtherDisputed] = [one.disputedAt !== null, other.disputedAt !== null]
  if (isDisputed !== isOtherDisputed) return isOtherDisputed
  const later = one.recordedAt.getTime() - other.recordedAt.getTime()
  return later === 0 ? one.id > other.id : later > 0
}
