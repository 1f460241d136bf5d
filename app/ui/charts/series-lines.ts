import { day, dayLength, round } from './plot-units.ts'
import type { DatedValue, SeriesInput } from './series.ts'
import type { SeriesScales } from './series-scales.ts'

/** A place in time and value, in px. `at` in milliseconds. */
type Place = { at: number; x: number; y: number; isBaseline: boolean }

/**
 * The measured line in two paths: solid where each figure counts, and `lapsed` where the freshness window of the one
 * before had run out. A disputed figure ends one run of the line, and the next figure begins another. Between baseline
 * and first figure nothing counts: solid all the same, unless the way is longer than a window. After the last figure
 * there is no line, unless it has stopped counting: then the line says until when it held.
 */
export function measuredLines(input: SeriesInput, scales: SeriesScales): { path: string; lapsed: string } {
  const pen = { path: '', lapsed: '' }
  for (const run of runsOf(input, scales)) drawRun(thinned(run), { pen, window: input.freshDays * dayLength })
  return pen
}

type Pen = { path: string; lapsed: string }

function drawRun(run: readonly Place[], { pen, window }: { pen: Pen; window: number }): void {
  let isDown = false
  run.slice(1).forEach((to, index) => {
    const from = run[index] as Place
    const isLate = to.at - from.at > window
    if (!isLate) {
      pen.path += isDown ? lineTo(to) : `M${words(from)}${lineTo(to)}`
      isDown = true
      return
    }
    const end = from.isBaseline ? from : between(from, to, window / (to.at - from.at))
    if (!from.isBaseline) pen.path += isDown ? lineTo(end) : `M${words(from)}${lineTo(end)}`
    pen.lapsed += `M${words(end)}${lineTo(to)}`
    isDown = false
  })
}

/** Neighbours to join, oldest first: the figures between two disputed ones. */
function runsOf({ baseline, points, today, freshDays }: SeriesInput, { x, y }: SeriesScales): Place[][] {
  const start = Number(x.domain()[0])
  const place = ({ on, value }: Pick<DatedValue, 'on' | 'value'>, isBaseline = false): Place => {
    const at = Math.max(start, day(on))
    return { at: day(on), x: round(x(at)), y: round(y(value)), isBaseline }
  }
  const sorted = [...points].sort((a, b) => day(a.on) - day(b.on))
  const runs: Place[][] = [[place(baseline, true)]]
  for (const point of sorted) {
    if (point.status === 'disputed') runs.push([])
    else runs.at(-1)?.push(place(point))
  }
  const last = sorted.at(-1)
  const hasLapsed = last && last.status !== 'disputed' && day(today) - day(last.on) > freshDays * dayLength
  if (hasLapsed) runs.at(-1)?.push(place({ on: today, value: last.value }))
  return runs
}

/** Of places in one column of pixels the first, the lowest, the highest and the last: the line looks the same. */
function thinned(run: readonly Place[]): readonly Place[] {
  const columns = new Map<number, Place[]>()
  for (const place of run) {
    const column = columns.get(Math.round(place.x))
    if (column) column.push(place)
    else columns.set(Math.round(place.x), [place])
  }
  return [...columns.values()].flatMap((column) => {
    if (column.length <= 4) return column
    const ys = column.map((place) => place.y)
    const kept = [0, ys.indexOf(Math.min(...ys)), ys.indexOf(Math.max(...ys)), column.length - 1]
    return column.filter((_, index) => kept.includes(index))
  })
}

function between(from: Place, to: Place, share: number): Place {
  return {
    at: from.at + (to.at - from.at) * share,
    x: round(from.x + (to.x - from.x) * share),
    y: round(from.y + (to.y - from.y) * share),
    isBaseline: false,
  }
}

function words({ x, y }: Place): string {
  return `${x},${y}`
}

function lineTo(place: Place): string {
  return `L${words(place)}`
}
