import { dateWords, day, round } from './plot-units.ts'
import type { SeriesInput, SeriesMark, SeriesPoint } from './series.ts'
import { periodBox } from './series-bars.ts'
import type { SeriesScales } from './series-scales.ts'

/** Every figure's mark, oldest first; a level's baseline is one too, as long as it is in the picture. */
export function marksOf(input: SeriesInput, scales: SeriesScales): SeriesMark[] {
  const { kind, baseline, locale } = input
  const start = Number(scales.x.domain()[0])
  const points = [...input.points].sort((a, b) => day(a.on) - day(b.on))
  const begin: SeriesMark[] =
    kind === 'level' && day(baseline.on) >= start
      ? [{ ...placed(baseline, scales), ...words(baseline, locale), status: 'baseline', bar: null }]
      : []
  const marks = points.map((point, index): SeriesMark => {
    const bar = kind === 'amount' ? periodBox(point, { before: points[index - 1], scales }) : null
    const place = bar ? { x: round(bar.x + bar.width / 2), y: freeEnd(point, scales) } : placed(point, scales)
    return { ...place, ...words(point, locale), status: point.status, bar }
  })
  return [...begin, ...marks].sort((a, b) => a.x - b.x)
}

/**
 * Leaves out marks that would touch the one before. The first, the last and disputed ones stay, for they explain where
 * the line begins, ends and breaks; of disputed ones in a row, as many as can be told apart.
 */
export function keepRoomBetween(marks: readonly SeriesMark[], room: number): SeriesMark[] {
  const last = marks.at(-1)
  const kept: SeriesMark[] = []
  for (const mark of marks) {
    const before = kept.at(-1)
    const isKept = before === undefined || mark === last || hasRoom(mark, { before, last, room })
    if (isKept) kept.push(mark)
  }
  return kept
}

type Neighbours = { before: SeriesMark; last: SeriesMark | undefined; room: number }

function hasRoom(mark: SeriesMark, { before, last, room }: Neighbours): boolean {
  if (mark.status === 'disputed' && before.status !== 'disputed') return true
  return mark.x - before.x >= room && (last === undefined || last.x - mark.x >= room)
}

function placed({ on, value }: { on: string; value: number }, { x, y }: SeriesScales) {
  return { x: round(x(day(on))), y: round(y(value)) }
}

function freeEnd({ value }: SeriesPoint, { y }: SeriesScales): number {
  return round(y(value))
}

function words(point: Omit<SeriesPoint, 'status'>, locale: string) {
  const { on, when, label, change = '', by = '' } = point
  return { date: when ?? dateWords(on, locale), value: label, change, by }
}
