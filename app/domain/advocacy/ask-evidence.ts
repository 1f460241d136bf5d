import type { CalendarDate } from '../calendar-date.ts'
import type { Stage } from '../care/stages.ts'
import type { AskType } from './ask.ts'
import type { AskAnswer } from './ask-state.ts'
import type { Spending } from './budget.ts'

/** An ask the person was sent, as far as the rules look at it. */
export type SentAsk = Spending & {
  type: AskType
  answer: AskAnswer | null
  answeredAt: Date | null
  expiredAt: Date | null
}

/** All that decides whether somebody may be asked for something. */
export type AskEvidence = {
  now: Date
  /** Days are the account's: "today" and every date in the reasons. */
  timeZone: string
  account: {
    name: string
    stage: Stage
    isEnded: boolean
    /** A lead's permission to ask before Elevate. */
    waiver: { reason: string; by: string } | null
    /** The rest the account is in; `endsOn` is its last day where one is named. */
    rest: { endsOn: CalendarDate | null } | null
    /** Names of outcomes with a disputed figure. */
    disputed: readonly string[]
    spendings: readonly Spending[]
  }
  person: {
    name: string
    hasDeparted: boolean
    hasOptedOut: boolean
    /** When they were last invited to say what they are open to. */
    invitedAt: Date | null
    quietUntil: CalendarDate | null
    /** Their own limit of points; null for the usual one. */
    pointLimit: number | null
    /** What they have open, and since when. */
    openings: readonly { type: AskType; openedAt: Date }[]
    /** All they were ever sent, on every account. */
    asks: readonly SentAsk[]
  }
}
