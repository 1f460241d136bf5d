import type PptxGenJS from 'pptxgenjs'
import { isCurrency } from '#app/domain/outcomes/money.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemAnswerTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotGoal, SnapshotMeasured, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import { confirmedWords, itemAbout, wayWords } from '../review-chapters.ts'
import { moneyWords, shareWords } from '../value-words.ts'
import { chartLook, moneyCode } from './chart-look.ts'
import { addSlide, colours, type Deck, frame, put, type Slide } from './deck.server.ts'
import { cleanText } from './fit-text.ts'

/** One slide for each outcome of a goal; one with words for a goal without any. */
export function goalSlides(deck: Deck, goal: SnapshotGoal): void {
  if (goal.outcomes.length === 0) {
    const slide = addSlide(deck, goal.title, itemAbout(deck.facts, goal.id)?.notes)
    put(slide, 'Nothing was measured for it yet.', {
      x: frame.left,
      y: 2.5,
      w: frame.width,
      h: 0.5,
      sizes: [18],
    })
    standing(deck, slide, goal)
    return
  }
  for (const outcome of goal.outcomes) outcomeSlide(deck, goal, outcome)
}

const side = { x: 9.35, w: 3.28 }

function outcomeSlide(deck: Deck, goal: SnapshotGoal, outcome: SnapshotOutcome): void {
  const { facts } = deck
  const notes = [itemAbout(facts, goal.id)?.notes, itemAbout(facts, outcome.id)?.notes]
    .filter(Boolean)
    .join('\n\n')
  const slide = addSlide(deck, goal.title, [notes, wayWords(outcome)].filter(Boolean).join('\n\n'))
  standing(deck, slide, goal)
  put(slide, outcome.name, { x: frame.left, y: 1.95, w: 8.3, h: 0.4, sizes: [16, 14, 12] }, { bold: true })
  if (outcome.measured) drawChart(deck, slide, outcome, outcome.measured)
  const last = outcome.figures.at(-1)
  const lines = [
    ...(last
      ? [`${last.value} on ${readFullDate(last.on)}`, confirmedWords(facts, last)]
      : ['Nothing measured yet']),
    `From ${outcome.baseline} on ${readFullDate(outcome.baselineOn)}`,
    `Aiming at ${outcome.target} by ${readFullDate(outcome.targetOn)}`,
  ]
  const [now = '', ...rest] = lines
  put(slide, now, { ...side, y: 2.5, h: 1.05, sizes: [20, 18, 16, 14] }, { font: 'title' })
  put(slide, rest.join('\n'), { ...side, y: 3.6, h: 1.3, sizes: [12, 11, 10] }, { colour: colours.muted })
  put(
    slide,
    worthWords(deck, outcome),
    { ...side, y: 4.95, h: 0.6, sizes: [12, 11, 10] },
    { colour: colours.verified },
  )
  put(slide, notes, { ...side, y: 5.6, h: 1.15, sizes: [11, 10] })
}

function standing({ facts, accent }: Deck, slide: Slide, goal: SnapshotGoal): void {
  const answer = itemAbout(facts, goal.id)?.answer
  const words = [goal.standing, answer ? reviewItemAnswerTitles[answer] : ''].filter(Boolean).join(' · ')
  put(
    slide,
    words,
    { x: frame.left, y: 1.42, w: frame.width, h: 0.35, sizes: [13] },
    { colour: accent, bold: true },
  )
}

function worthWords({ facts }: Deck, { measured }: SnapshotOutcome): string {
  const { value } = facts.snapshot
  if (!measured?.worth || !value) return ''
  const { verified, reported, nature } = measured.worth
  return `Worth ${moneyWords(verified + reported, value.currency)} so far in ${nature}, ${shareWords(measured.worth)}`
}

/** A level as lines, an amount as columns, with baseline and target as lines: all of it data that can be edited. */
function drawChart(deck: Deck, slide: Slide, outcome: SnapshotOutcome, measured: SnapshotMeasured): void {
  if (measured.series.length === 0) return
  const data = seriesOf(measured)
  const look = {
    ...chartLook,
    ...{ x: frame.left, y: 2.35, w: 8.4, h: 4.4, displayBlanksAs: 'gap' },
    valAxisLabelFormatCode: axisCode(measured),
    altText: altOf(outcome, measured),
  }
  if (measured.kind === 'level') drawLines(deck, slide, { data, look })
  else drawColumns(deck, slide, { data, look })
}

type Drawn = { data: ReturnType<typeof seriesOf>; look: PptxGenJS.IChartOpts }

function drawLines({ pptx, accent }: Deck, slide: Slide, { data, look }: Drawn): void {
  const chartColors = [accent, colours.quiet, colours.faint, colours.aim]
  const all = [...data.figures, ...data.lines]
  slide.addChart(pptx.ChartType.line, all, { ...look, chartColors, lineSize: 2, lineDataSymbolSize: 7 })
}

function drawColumns({ pptx, accent }: Deck, slide: Slide, { data, look }: Drawn): void {
  const columns = { barGrouping: 'stacked', barGapWidthPct: 60, chartColors: [accent, colours.quiet] }
  const line = { chartColors: [colours.faint, colours.aim], lineSize: 1.5, lineDataSymbol: 'none' as const }
  slide.addChart(
    [
      { type: pptx.ChartType.bar, data: data.figures, options: columns },
      { type: pptx.ChartType.line, data: data.lines, options: line },
    ],
    // of two kinds at once, the options come second, which the package's types do not know
    look as unknown as never[],
  )
}

function seriesOf({ series, baselineValue, targetValue }: SnapshotMeasured) {
  const labels = series.map(({ on }) => readFullDate(on))
  const only = (isVerified: boolean) =>
    series.map((figure) => (figure.isVerified === isVerified ? Number(figure.value) : null)) as number[]
  const level = (value: string) => series.map(() => Number(value))
  return {
    figures: [
      { name: 'Confirmed', labels, values: only(true) },
      { name: 'Reported', labels, values: only(false) },
    ],
    lines: [
      { name: 'Baseline', labels, values: level(baselineValue) },
      { name: 'Target', labels, values: level(targetValue) },
    ],
  }
}

/** The chart in words, for who cannot see it. */
function altOf(outcome: SnapshotOutcome, { series }: SnapshotMeasured): string {
  const figures = series.map(({ on, value }) => `${readFullDate(on)}: ${value}`).join(', ')
  return cleanText(`${outcome.name}. ${wayWords(outcome)} ${figures}.`)
}

function axisCode({ unit, unitLabel }: SnapshotMeasured): string {
  if (unit === 'percent') return '0.##"%"'
  return unit === 'currency' && isCurrency(unitLabel) ? moneyCode(unitLabel) : '#,##0.##'
}
