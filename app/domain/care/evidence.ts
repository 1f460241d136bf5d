import type { InvestmentTier, Side } from '../accounts/account.ts'
import type { CalendarDate } from '../calendar-date.ts'
import type { OutcomeDirection, OutcomeUnit } from '../outcomes/outcome.ts'
import type { GoalClosure, GoalPriority } from '../plan/goal.ts'
import type { CriterionKey } from './criteria.ts'
import type { RecommendationEvidence } from './recommendation.ts'
import type { Stage } from './stages.ts'

/**
 * Everything the gates of one account look at, read once. Days are days in the account's zone. Internal things are left
 * out but for what only counts for the vendor; nothing here is erased by who asks.
 */
export type GateEvidence = {
  today: CalendarDate
  /** The account's zone, for the days of instants. */
  timeZone: string
  stage: Stage
  investment: InvestmentTier
  /** Names for the sentences. */
  names: { account: string; vendor: string }
  context: ContextEvidence | null
  goals: readonly GoalEvidence[]
  outcomes: readonly OutcomeEvidence[]
  /** The customer's side's people who have not left, with the flags that gates ask for. */
  people: readonly PersonEvidence[]
  milestones: readonly MilestoneEvidence[]
  /** Held reviews that are signed by both sides or wait for it, newest last. */
  reviews: readonly ReviewEvidence[]
  /** The next review that is planned: no gate asks for it, its sentence names it. */
  nextReviewOn: CalendarDate | null
  openings: readonly { userId: string; type: string; openedAt: number; openedOn: CalendarDate }[]
  /** Referrals accepted, talks delivered, case studies and testimonials published with live consent. */
  recommendations: readonly RecommendationEvidence[]
  /** What a lead let go, in the account's present spell. */
  waivers: readonly WaiverEvidence[]
}

export type ContextEvidence = {
  versionId: string
  challenge: string
  success: string
  headline: string
  writtenOn: CalendarDate
  /** Instant in milliseconds, its day, and the member of the customer; null while nobody has confirmed the newest version. */
  confirmed: { at: number; on: CalendarDate; by: string } | null
  /** Vocabulary terms found in it that are not allowed for this account. */
  productTerms: readonly string[]
}

export type GoalEvidence = {
  id: string
  title: string
  priority: GoalPriority
  targetDate: CalendarDate | null
  /** Milliseconds of the agreement, or null: part of what a signature covers. */
  agreedAt: number | null
  closure: GoalClosure | null
  solutions: readonly { id: string; version: number }[]
  valueStatement: { id: string; words: number; copiedPercent: number } | null
}

export type OutcomeEvidence = {
  id: string
  goalId: string
  name: string
  unit: OutcomeUnit
  unitLabel: string
  direction: OutcomeDirection
  baselineValue: string
  baselineOn: CalendarDate
  targetValue: string
  targetOn: CalendarDate
  /** Whether the customer agreed how it is counted, as that stands now. */
  areTermsAgreed: boolean
  /** Live measurements (not superseded) in order of their dates; of one date only the latest recorded. */
  measurements: readonly {
    id: string
    on: CalendarDate
    value: string
    verification: 'reported' | 'verified' | 'disputed'
  }[]
  /** Days of every open dispute, also where another figure of the same day counts instead. */
  disputedOn: readonly CalendarDate[]
}

export type PersonEvidence = {
  id: string
  name: string
  controlsBudget: boolean
  influencesRenewal: boolean
}

export type MilestoneEvidence = {
  id: string
  title: string
  stage: Stage
  isRequired: boolean
  isFirstValue: boolean
  needsAcceptance: boolean
  completed: { at: number; side: Side } | null
  accepted: { at: number; side: Side } | null
  dueOn: CalendarDate | null
}

export type ReviewEvidence = {
  id: string
  heldOn: CalendarDate
  hash: string
  /** Ids of the measurements that stood verified in the frozen snapshot. */
  verifiedMeasurementIds: readonly string[]
  signedBy: readonly Side[]
}

export type WaiverEvidence = { id: string; criterion: CriterionKey; reason: string; by: string }
