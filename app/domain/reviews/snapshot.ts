import type { Side } from '../accounts/account.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { Stage } from '../care/stages.ts'
import type { LedgerTotals } from '../outcomes/ledger.ts'
import type { LedgerSummary } from '../outcomes/ledger-summary.ts'
import type {
  Cadence,
  OutcomeCategory,
  OutcomeDirection,
  OutcomeKind,
  OutcomeUnit,
} from '../outcomes/outcome.ts'
import type { ValueNature } from '../outcomes/valuation.ts'
import type { ReviewItemAnswer, ReviewItemKind } from './agenda.ts'

/**
 * What a review saw, kept for ever from the moment it was held. Only what both sides see goes in. Figures stand as
 * people read them, beside the ids of what they are; later changes touch none of it.
 */
export type ReviewSnapshot = {
  /** Reviews held before value was counted are of form 1: they have none of the parts that say so below. */
  form: 1 | 2
  review: {
    id: string
    title: string
    heldOn: CalendarDate
    notes: string
    attendees: string[]
    /** From form 2 on: the same people with their sides and titles. */
    people?: { name: string; title: string; side: Side }[]
  }
  /** From form 2 on: where the account stood on its path. */
  path?: { stage: Stage; enteredOn: CalendarDate }
  /** From form 2 on: what everything was worth on the day; null where nothing has a valuation. */
  value?: { currency: string; summary: LedgerSummary } | null
  /** From form 2 on: what was talked about and decided, in the agenda's order. */
  agenda?: SnapshotItem[]
  /** The review held before this one, or null. */
  since: CalendarDate | null
  context: { headline: string; challenge: string; success: string; confirmedBy: string | null } | null
  goals: SnapshotGoal[]
  steps: { done: SnapshotStep[]; ahead: SnapshotStep[] }
  /** Every confirmed figure among those below. */
  verifiedMeasurementIds: string[]
}

export type SnapshotGoal = { id: string; title: string; standing: string; outcomes: SnapshotOutcome[] }

export type SnapshotItem = {
  id: string
  kind: ReviewItemKind
  subjectId: string | null
  title: string
  notes: string
  answer: ReviewItemAnswer | null
  owner: string | null
  dueOn: CalendarDate | null
  /** The step it became. */
  milestoneId: string | null
}

/** What a chart of the outcome is drawn from, and what it was worth. Values are decimals in text, worth minor units. */
export type SnapshotMeasured = {
  category: OutcomeCategory
  unit: OutcomeUnit
  unitLabel: string
  direction: OutcomeDirection
  kind: OutcomeKind
  cadence?: Cadence
  baselineValue: string
  targetValue: string
  /** Every counting figure up to the day, oldest first; disputed ones are left out. */
  series: {
    on: CalendarDate
    /** The first day of an amount's period; `on` is its last. */
    from?: CalendarDate | null
    value: string
    isVerified: boolean
  }[]
  worth: ({ nature: ValueNature } & LedgerTotals) | null
}

export type SnapshotOutcome = {
  id: string
  name: string
  baseline: string
  baselineOn: CalendarDate
  target: string
  targetOn: CalendarDate
  /** From form 2 on. */
  measured?: SnapshotMeasured
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
