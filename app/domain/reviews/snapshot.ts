import type { CalendarDate } from '../calendar-date.ts'

/**
 * What a review saw, kept for ever from the moment it was held. Only what both sides see goes in. Figures stand as
 * people read them, beside the ids of what they are; later changes touch none of it.
 */
export type ReviewSnapshot = {
  /** Of this shape, so that later ones can be told apart. */
  form: 1
  review: { id: string; title: string; heldOn: CalendarDate; notes: string; attendees: string[] }
  /** The review held before this one, or null. */
  since: CalendarDate | null
  context: { headline: string; challenge: string; success: string; confirmedBy: string | null } | null
  goals: SnapshotGoal[]
  steps: { done: SnapshotStep[]; ahead: SnapshotStep[] }
  /** Every confirmed figure among those below. */
  verifiedMeasurementIds: string[]
}

export type SnapshotGoal = { id: string; title: string; standing: string; outcomes: SnapshotOutcome[] }

export type SnapshotOutcome = {
  id: string
  name: string
  baseline: string
  baselineOn: CalendarDate
  target: string
  targetOn: CalendarDate
  /** The newest figure of each day since the last review, oldest first; the newest before it when there is none. */
  figures: { measurementId: string; on: CalendarDate; value: string; isVerified: boolean; isNew: boolean }[]
}

export type SnapshotStep = { id: string; title: string; on: CalendarDate | null; owner: string | null }

/** One text for one snapshot, whatever the order its fields were put together in: what is hashed and signed. */
export function writeReviewSnapshot(snapshot: ReviewSnapshot): string {
  return JSON.stringify(snapshot, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** A snapshot out of its text. */
export function readReviewSnapshot(text: string): ReviewSnapshot {
  return JSON.parse(text) as ReviewSnapshot
}
