import { createElement, type ReactElement } from 'react'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { countingSeries, currentOf } from '#app/domain/outcomes/series.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { posterPlotWidth } from '#app/ui/charts/poster-sheet.tsx'
import { SeriesPoster } from '#app/ui/charts/series-poster.tsx'
import type { FigureRow, OutcomePage } from './outcome-page-queries.server.ts'
import { chartOf, startText, type UsageBehind } from './read-glance.server.ts'

export type OutcomePicture = {
  outcome: OutcomePage['outcome']
  /** All of its figures, as `listFigures` gives them. */
  figures: readonly FigureRow[]
  usage: UsageBehind
  account: { name: string }
  today: CalendarDate
}

/** An outcome's chart as a sheet for slides and mails, in light colours with title, legend and date. */
export function outcomePoster({ outcome, figures, usage, account, today }: OutcomePicture): ReactElement {
  const series = countingSeries(figures)
  const current = currentOf(series)
  const frame = { width: posterPlotWidth, height: 280, size: 'large', today, usage } as const
  return createElement(SeriesPoster, {
    geometry: chartOf(outcome, series, frame),
    title: outcome.name,
    figure: current ? readFigure(current.value, outcome) : 'Nothing measured yet',
    way: startText(outcome, today),
    foot: `${account.name} · as of ${readFullDate(today)}`,
  })
}
