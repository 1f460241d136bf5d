import type { Standing } from '#app/domain/outcomes/progress.ts'
import type { Figure } from '#app/domain/outcomes/units.ts'
import type { SeriesGeometry } from '#app/ui/charts/series.ts'

/** One outcome at a glance, in words: what a goal's card and the list of outcomes show. Plain JSON. */
export type OutcomeGlance = {
  id: string
  name: string
  /** The figure that holds now, for setting it large; null while nothing is measured. */
  figure: Figure | null
  /** The same in one text: "4.4 days", "2 of 5 regions"; '' while nothing is measured. */
  figureText: string
  /** Where it came from and how far it is: "from 10 · 80% of the way". */
  wayText: string
  /** Whole per cent, below 0 and above 100 as it is; null where there is none. */
  percent: number | null
  /** Where it should be by today, 0 to 100. */
  expected: number
  standing: Standing
  standingText: string
  /** What stands behind the current figure; null while nothing is measured. */
  verification: 'reported' | 'verified' | null
  /** "Confirmed 3 May", "Not confirmed yet", '' while nothing is measured. */
  verificationText: string
}

/** A goal's outcomes: the primary one, whose progress is the goal's, with its small chart; the others beside it. */
export type GoalOutcomes = {
  primary: OutcomeGlance & { chart: SeriesGeometry | null }
  others: OutcomeGlance[]
}

/** A figure that waits for the reader's confirmation. */
export type WaitingFigure = {
  measurementId: string
  outcomeId: string
  outcome: string
  /** "4.4 days" */
  figureText: string
  /** The bare value, for the form's `seen`. */
  value: string
  measuredOn: string
  /** The first day of an amount's period. */
  periodFrom: string | null
  reporter: string
}

export type Waiting = {
  /** How many wait in all; `shown` holds the oldest of them. */
  count: number
  shown: WaitingFigure[]
  /** The outcomes they belong to, so that a card can say "your confirmation". */
  outcomeIds: string[]
}
