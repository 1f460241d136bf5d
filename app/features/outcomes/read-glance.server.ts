import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { freshnessDays, type LedgerMeasurement } from '#app/domain/outcomes/ledger.ts'
import { verificationOf } from '#app/domain/outcomes/measurement.ts'
import type { Cadence, OutcomeDirection, OutcomeKind } from '#app/domain/outcomes/outcome.ts'
import { readPeriod } from '#app/domain/outcomes/period.ts'
import {
  expectedProgress,
  progressOf,
  standingOf,
  standingTitles,
  type Way,
  wholePercent,
} from '#app/domain/outcomes/progress.ts'
import type { Dated } from '#app/domain/outcomes/series.ts'
import { tickStyle } from '#app/domain/outcomes/tick-style.ts'
import { figureParts, type Measure, readShortFigure, readTowards } from '#app/domain/outcomes/units.ts'
import { readDate } from '#app/domain/reading.ts'
import type { SeriesGeometry, SeriesInput } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'
import type { OutcomeGlance } from './glance.ts'

/** What of an outcome's row its pictures and words are made from. */
export type OutcomeFacts = Measure &
  Way & { id: string; name: string; direction: OutcomeDirection; kind: OutcomeKind }

export type Eyes = { today: CalendarDate; timeZone: string }

const locale = 'en-GB'

/** Puts an outcome and the figure that holds now into words. */
export function readGlance(
  outcome: OutcomeFacts,
  current: Dated | null,
  { today, timeZone }: Eyes,
): OutcomeGlance {
  const standing = standingOf(outcome, current?.value ?? null, today)
  const progress = progressOf(outcome, current?.value ?? null)
  const percent = progress && wholePercent(progress)
  const from = `from ${readShortFigure(outcome.baselineValue, outcome)}`
  const state = current && verificationOf(current)
  const confirmed =
    current?.verifiedAt && `Confirmed ${readDate(todayIn(timeZone, current.verifiedAt), { today })}`
  return {
    id: outcome.id,
    name: outcome.name,
    figure: current && figureParts(current.value, outcome),
    figureText: current ? readTowards(current.value, outcome) : '',
    wayText: percent === null ? from : `${from} · ${readPercent(percent)} of the way`,
    percent,
    expected: wholePercent(expectedProgress(outcome, today)),
    standing,
    standingText: standingTitles[standing],
    verification: state === 'verified' || state === 'reported' ? state : null,
    verificationText: current ? confirmed || 'Not confirmed yet' : '',
  }
}

/** "80%", "−12%". */
export function readPercent(percent: number): string {
  return `${percent}%`.replace('-', '−')
}

/** "baseline 10 d (1 Jan) · target 3 d by 30 Jun" */
export function startText(outcome: Measure & Way, today: CalendarDate): string {
  const { baselineValue, baselineOn, targetValue, targetOn } = outcome
  const baseline = `baseline ${readShortFigure(baselineValue, outcome)} (${readDate(baselineOn, { today })})`
  return `${baseline} · target ${readShortFigure(targetValue, outcome)} by ${readDate(targetOn, { today })}`
}

type Frame = Pick<SeriesInput, 'width' | 'height' | 'size' | 'today'> & {
  /** By a figure's id: the step from the one before, and who confirmed or disputed it. */
  words?: ReadonlyMap<string, { change: string; by: string }>
  usage: UsageBehind
}

/** Numbers out of the product, to be drawn behind; null where no series is. */
export type UsageBehind = SeriesInput['usage']

/** The chart of an outcome's series (oldest first, one figure a date), laid out on the server. */
export function chartOf(
  outcome: OutcomeFacts & { cadence: Cadence },
  series: readonly LedgerMeasurement[],
  { words, ...frame }: Frame,
): SeriesGeometry {
  const at = (on: string, value: string) => ({
    on,
    value: Number(value),
    label: readShortFigure(value, outcome),
  })
  return seriesGeometry({
    ...frame,
    kind: outcome.kind,
    points: series.map((measurement) => ({
      ...at(measurement.measuredOn, measurement.value),
      ...words?.get(measurement.id),
      ...periodWords(measurement),
      status: chartStatus(measurement),
    })),
    baseline: at(outcome.baselineOn, outcome.baselineValue),
    target: at(outcome.targetOn, outcome.targetValue),
    freshDays: freshnessDays[outcome.cadence],
    locale,
    tickStyle: tickStyle(outcome),
  })
}

function periodWords({ periodFrom, measuredOn }: LedgerMeasurement): { from?: string; when?: string } {
  return periodFrom ? { from: periodFrom, when: readPeriod({ from: periodFrom, to: measuredOn }) } : {}
}

function chartStatus(measurement: Dated): 'verified' | 'reported' | 'disputed' {
  const state = verificationOf(measurement)
  return state === 'superseded' ? 'reported' : state
}
