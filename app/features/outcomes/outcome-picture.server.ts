import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { countingSeries, currentOf } from '#app/domain/outcomes/series.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { posterPlotWidth, SeriesPoster } from '#app/ui/charts/series-poster.tsx'
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

/**
 * An outcome's chart as a PNG of 1600 px width, in light colours with title, legend and date: the page's own drawing,
 * for slides and mails. Worked out in a thread of its own; the fonts are our packages', never the machine's.
 */
export async function drawOutcome(picture: OutcomePicture): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(outcomePoster(picture), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' },
  })
  return new Uint8Array(image.asPng())
}

/** The same as SVG. */
export function outcomePoster({ outcome, figures, usage, account, today }: OutcomePicture): string {
  const series = countingSeries(figures)
  const current = currentOf(series)
  return renderToStaticMarkup(
    createElement(SeriesPoster, {
      geometry: chartOf(outcome, series, {
        width: posterPlotWidth,
        height: 280,
        size: 'large',
        today,
        usage,
      }),
      title: outcome.name,
      figure: current ? readFigure(current.value, outcome) : 'Nothing measured yet',
      way: startText(outcome, today),
      foot: `${account.name} · as of ${readFullDate(today)}`,
    }),
  )
}

function fontFiles(): string[] {
  const { resolve } = createRequire(import.meta.url)
  return [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf',
  ].map((file) => resolve(file))
}
