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
