import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import { minorDigits } from '#app/domain/outcomes/money.ts'
import { outcomeCategoryTitles } from '#app/domain/outcomes/outcome.ts'
import { valueNatures, valueNatureTitles } from '#app/domain/outcomes/valuation.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { shownNatures, type WorthLine } from '#app/domain/reviews/worth-lines.ts'
import { methodNotes } from '../review-chapters.ts'
import { moneyWords, natureNotes, shareWords } from '../value-words.ts'
import { chartLook, moneyCode } from './chart-look.ts'
import { addSlide, colours, type Deck, frame, put, type Slide } from './deck.server.ts'

/** What everything was worth on the day: cash and capacity apart, by category as a chart to be edited. */
export function valueSlide(deck: Deck): void {
  const { value } = deck.facts.snapshot
  if (value === undefined) return
  const slide = addSlide(deck, 'Value so far', methodNotes.join('\n\n'))
  const shown = value ? shownNatures(value.summary) : []
  if (!value || shown.length === 0) {
    const words = value
      ? 'Nothing has been counted yet.'
      : 'Nothing here has been given a value in money yet.'
    put(slide, words, { x: frame.left, y: frame.top, w: frame.width, h: 0.6, sizes: [18] })
    return
  }
  shown.forEach((line, index) => {
    drawNature(slide, line, { y: frame.top + index * 2.4, currency: value.currency })
  })
  drawBars(deck, slide, value)
}

function drawNature(
  slide: Slide,
  { nature, title, ...totals }: WorthLine,
  { y, currency }: { y: number; currency: string },
): void {
  const at = { x: frame.left, w: 3.9 }
  const whole = moneyWords(totals.verified + totals.reported, currency)
  const confirmed = `${shareWords(totals)}: ${moneyWords(totals.verified, currency)}`
  put(slide, title, { ...at, y, h: 0.35, sizes: [14] }, { bold: true })
  put(slide, whole, { ...at, y: y + 0.35, h: 0.75, sizes: [32, 26, 20, 16] }, { font: 'title' })
  put(slide, confirmed, { ...at, y: y + 1.12, h: 0.32, sizes: [12, 11, 10] }, { colour: colours.verified })
  put(slide, natureNotes[nature], { ...at, y: y + 1.44, h: 0.32, sizes: [11] }, { colour: colours.muted })
}

function drawBars({ pptx }: Deck, slide: Slide, { summary, currency }: Value): void {
  const { labels, verified, reported } = barsOf(summary, currency)
  const words = labels.map(
    (label, index) => `${label} ${verified[index]} confirmed, ${reported[index]} reported`,
  )
  slide.addChart(
    pptx.ChartType.bar,
    [
      { name: 'Confirmed', labels, values: verified },
      { name: 'Reported', labels, values: reported },
    ],
    {
      ...chartLook,
      ...{ x: 4.9, y: frame.top, w: 7.73, h: 5.1, barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 60 },
      chartColors: [colours.verified, colours.reported],
      valAxisLabelFormatCode: moneyCode(currency),
      altText: `What each category was worth in ${currency}: ${words.join('; ')}.`,
    },
  )
}

type Value = NonNullable<ReviewSnapshot['value']>

/** A bar for each category and nature, in whole units of the currency. */
function barsOf({ categories }: LedgerSummary, currency: string) {
  const unit = 10 ** minorDigits(currency)
  const bars = categories.flatMap(({ category, ...totals }) =>
    valueNatures
      .filter((nature) => totals[nature].verified !== 0 || totals[nature].reported !== 0)
      .map((nature) => ({
        label: `${outcomeCategoryTitles[category]}, ${valueNatureTitles[nature].toLowerCase()}`,
        ...totals[nature],
      })),
  )
  // a bar chart begins at its foot
  bars.reverse()
  return {
    labels: bars.map(({ label }) => label),
    verified: bars.map(({ verified }) => verified / unit),
    reported: bars.map(({ reported }) => reported / unit),
  }
}
