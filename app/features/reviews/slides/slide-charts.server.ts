import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { freshnessDays } from '#app/domain/outcomes/ledger.ts'
import { tickStyle } from '#app/domain/outcomes/tick-style.ts'
import { readShortFigure } from '#app/domain/outcomes/units.ts'
import type { ReviewSnapshot, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import type { SeriesGeometry } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'

/** The chart of each outcome that a review kept the figures of, by the outcome's id. */
export function slideCharts({ goals, review }: ReviewSnapshot): Record<string, SeriesGeometry> {
  const outcomes = goals.flatMap((goal) => goal.outcomes)
  return Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const chart = chartOf(outcome, review.heldOn)
      return chart ? [[outcome.id, chart]] : []
    }),
  )
}

function chartOf(
  { measured, baselineOn, targetOn }: SnapshotOutcome,
  today: CalendarDate,
): SeriesGeometry | null {
  if (!measured || measured.series.length === 0) return null
  const at = (on: string, value: string) => ({
    on,
    value: Number(value),
    label: readShortFigure(value, measured),
  })
  return seriesGeometry({
    ...{ width: 720, height: 260, size: 'large', today, locale: 'en-GB', usage: null },
    kind: measured.kind,
    points: measured.series.map(({ on, from = null, value, isVerified }) => ({
      ...at(on, value),
      from,
      status: isVerified ? 'verified' : 'reported',
    })),
    baseline: at(baselineOn, measured.baselineValue),
    target: at(targetOn, measured.targetValue),
    freshDays: freshnessDays[measured.cadence ?? 'yearly'],
    tickStyle: tickStyle(measured),
  })
}
