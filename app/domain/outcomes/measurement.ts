import type { CalendarDate } from '../calendar-date.ts'

export const measurementSources = ['manual', 'import', 'api'] as const
export type MeasurementSource = (typeof measurementSources)[number]

export type Verification = 'reported' | 'verified' | 'disputed' | 'superseded'

export type VerificationFacts = {
  supersededAt: Date | null
  disputedAt: Date | null
  verifiedAt: Date | null
}

/** The state derived from dated facts (DOMAIN.md §2): a correction ends everything before it, a dispute outranks a confirmation. */
export function verificationOf(measurement: VerificationFacts): Verification {
  if (measurement.supersededAt) return 'superseded'
  if (measurement.disputedAt) return 'disputed'
  return measurement.verifiedAt ? 'verified' : 'reported'
}

/** Why a figure cannot be of this date, or null: not before the baseline, not after today in the account's zone. */
export function measuredOnProblem(
  measuredOn: CalendarDate,
  { baselineOn, today }: { baselineOn: CalendarDate; today: CalendarDate },
): string | null {
  if (measuredOn > today) return 'This day is still to come. Choose today or an earlier one'
  if (measuredOn < baselineOn) return `The baseline is of ${baselineOn}. Choose that day or a later one`
  return null
}
