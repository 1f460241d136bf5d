import type { InvestmentTier, Side } from '../../accounts/account.ts'
import type { Stage } from '../../care/stages.ts'
import type {
  Cadence,
  OutcomeCategory,
  OutcomeDirection,
  OutcomeKind,
  OutcomeUnit,
} from '../../outcomes/outcome.ts'

/**
 * A template as Cairn ships it. Its words are read by customers: what they want to reach, without any product. Days of
 * goals and measures count from the day of applying, days of steps from the start of their stage.
 */
export type ShippedTemplate = {
  /** Under which a deployment knows that it has it; never changes. */
  key: string
  name: string
  /** For the vendor's people: when to take it. */
  description: string
  investment: InvestmentTier | null
  industry: string
  goals: readonly ShippedGoal[]
  steps: readonly ShippedStep[]
}

export type ShippedGoal = {
  key: string
  title: string
  why: string
  days: number
  measures: readonly ShippedMeasure[]
}

export type ShippedMeasure = {
  title: string
  category: OutcomeCategory
  unit: OutcomeUnit
  unitLabel?: string
  direction: OutcomeDirection
  kind: OutcomeKind
  cadence: Cadence
  days: number
}

export type ShippedStep = {
  stage: Stage
  days: number
  owner: Side
  title: string
  /** The goal it serves, by its key. */
  goal?: string
  /** required: a stage waits for it. first gain: with it the customer first gains something. accepted: by the other side. */
  marks?: readonly ('required' | 'first gain' | 'accepted')[]
}
