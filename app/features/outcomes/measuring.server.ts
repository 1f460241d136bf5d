import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Cadence, OutcomeKind } from '#app/domain/outcomes/outcome.ts'
import { endedPeriods, overlapping, periodTitles, readPeriod } from '#app/domain/outcomes/period.ts'
import { type Measure, readFigure } from '#app/domain/outcomes/units.ts'

/** How far back the list of periods reaches. */
const listed: Record<Cadence, number> = { weekly: 26, monthly: 24, quarterly: 12, yearly: 6 }

type Standing = Parameters<typeof overlapping>[0][number]
type Measured = Measure & { kind: OutcomeKind; cadence: Cadence; baselineOn: CalendarDate }

/** What the form for a figure needs to know of its outcome. Plain JSON. */
export type Measuring = ReturnType<typeof measuringOf>

/** The periods are those that have ended since the baseline and have no figure yet, newest first. */
export function measuringOf(outcome: Measured, figures: readonly Standing[], today: CalendarDate) {
  const { unit, unitLabel, kind, cadence, baselineOn } = outcome
  const free = endedPeriods(cadence, today, listed[cadence]).filter(
    (period) => period.to > baselineOn && !overlapping(figures, period),
  )
  return {
    kind,
    measure: { unit, unitLabel },
    /** "days", "EUR", for the label. */
    unitText: unit === 'currency' ? unitLabel : readFigure('2', outcome).replace(/^2 ?/, ''),
    periodWord: periodTitles[cadence],
    periods:
      kind === 'level'
        ? []
        : free.map((period) => ({
            value: `${period.from}/${period.to}`,
            label: capital(readPeriod(period)),
          })),
  }
}

/** What the page for several figures needs: the periods a column without dates may begin with, oldest first. */
export function startPeriods(outcome: Measured, today: CalendarDate) {
  const { unitText, periods } = measuringOf({ ...outcome, kind: 'amount' }, [], today)
  return {
    isAmount: outcome.kind === 'amount',
    unitText,
    periods: periods.toReversed().map(({ value, label }) => ({ value: value.slice(0, 10), label })),
  }
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
