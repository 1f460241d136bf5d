import { day, dayLength, round } from './plot-units.ts'
import type { Box, SeriesGeometry, SeriesInput, SeriesMark, SeriesPoint } from './series.ts'
import type { SeriesScales } from './series-scales.ts'

/** Bars of usage at the most; more points share one, by their mean. */
const usageBarsAtMost = 36

/**
 * The bar of an amount, from nothing to its value, two thirds as wide as its period. One that names no period begins
 * where the one before ended, a month before its day at the most.
 */
export function periodBox(
  point: SeriesPoint,
  { before, scales }: { before: SeriesPoint | undefined; scales: SeriesScales },
): Box {
  const { x, y } = scales
  const until = day(point.on) + dayLength
  const guess = Math.max(until - 30 * dayLength, before ? day(before.on) + dayLength : 0)
  const [start, end] = x.domain().map(Number) as [number, number]
  const left = x(Math.max(start, point.from ? day(point.from) : guess))
  const right = x(Math.min(end, until))
  const width = Math.max(1.5, (right - left) * 0.64)
  const [zero, value] = [y(0), y(point.value)]
  const height = Math.max(1.5, Math.abs(value - zero))
  return {
    x: round((left + right - width) / 2),
    y: round(value < zero ? zero - height : zero),
    width: round(width),
    height: round(height),
  }
}

/** Diagonal strokes over every disputed bar, as one path. */
export function hatchOf(marks: readonly SeriesMark[]): string {
  return marks.flatMap(({ bar, status }) => (bar && status === 'disputed' ? [hatchIn(bar)] : [])).join('')
}

function hatchIn({ x, y, width, height }: Box): string {
  const strokes: string[] = []
  for (let at = 6; at < width + height; at += 6) {
    const right = `${round(x + Math.min(at, width))},${round(y + Math.max(0, at - width))}`
    const left = `${round(x + Math.max(0, at - height))},${round(y + Math.min(at, height))}`
    strokes.push(`M${right}L${left}`)
  }
  return strokes.join('')
}

/** Every amount as one upright stroke, in a path for each standing. */
export function sticksOf(
  marks: readonly SeriesMark[],
  { y }: SeriesScales,
): NonNullable<SeriesGeometry['sticks']> {
  const foot = round(y(0))
  const of = (status: SeriesMark['status']) =>
    marks.flatMap((mark) => (mark.status === status ? [`M${mark.x},${foot}V${mark.y}`] : [])).join('')
  return { verified: of('verified'), reported: of('reported'), disputed: of('disputed') }
}

/** Bars from the foot of the plot, at most 45 % of its height, on a scale of their own. */
export function usageOf({ usage, height, kind }: SeriesInput, { x }: SeriesScales): SeriesGeometry['usage'] {
  const [from, to] = x.domain().map(Number) as [number, number]
  const [start, end] = x.range() as [number, number]
  const points = (usage?.points ?? [])
    .map(({ on, value }) => ({ at: day(on), value: Number(value) }))
    .filter(({ at }) => at >= from && at <= to)
    .sort((a, b) => a.at - b.at)
  const bars = gathered(points)
  const most = Math.max(0, ...bars.map(({ value }) => value))
  if (!usage || most === 0) return null
  const apart = bars.length > 1 ? (x(bars.at(-1)?.at ?? to) - x(bars[0]?.at ?? from)) / (bars.length - 1) : 46
  // behind bars it must be wider than they are, to be seen at all
  const width = Math.max(1.5, kind === 'amount' ? apart : Math.min(46, apart * 0.6))
  return {
    label: `product usage: ${usage.name}`,
    bars: bars.map(({ at, value }) => {
      const tall = (Math.max(0, value) / most) * height * 0.45
      const left = Math.min(end - width, Math.max(start, x(at) - width / 2))
      return { x: round(left), y: round(height - tall), width: round(width), height: round(tall) }
    }),
  }
}

type Usage = { at: number; value: number }

/** Neighbours together in equal groups, each with its mean day and value, so that there is room for every bar. */
function gathered(points: readonly Usage[]): Usage[] {
  const size = Math.ceil(points.length / usageBarsAtMost)
  if (size <= 1) return [...points]
  const groups = Array.from({ length: Math.ceil(points.length / size) }, (_, index) =>
    points.slice(index * size, (index + 1) * size),
  )
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return groups.map((group) => ({
    at: mean(group.map(({ at }) => at)),
    value: mean(group.map(({ value }) => value)),
  }))
}
