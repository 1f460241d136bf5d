import { day, round } from './plot-units.ts'
import type { DatedValue, LevelLine, SeriesGeometry, SeriesInput, SeriesMark } from './series.ts'
import { hatchOf, sticksOf, usageOf } from './series-bars.ts'
import { measuredLines } from './series-lines.ts'
import { keepRoomBetween, marksOf } from './series-marks.ts'
import { type SeriesScales, seriesScales } from './series-scales.ts'
import { seriesSummary } from './series-summary.ts'
import { xTicks, yTicks } from './series-ticks.ts'

/** At most so many marks on a large chart: what a hand can step through, and a table hold. */
const marksAtMost = 60

/** Lays out one outcome's history. Pure; for the server only, so that d3 stays out of the browser. */
export function seriesGeometry(input: SeriesInput): SeriesGeometry {
  const { kind, width, height, size, target } = input
  const isLarge = size === 'large'
  const scales = seriesScales(input)
  const all = marksOf(input, scales)
  const room = isLarge ? Math.max(7, width / marksAtMost) : 10
  const isManyBars = kind === 'amount' && all.length > marksAtMost
  const marks = kind === 'level' || isManyBars ? keepRoomBetween(all, room) : all
  return {
    kind,
    width,
    height,
    size,
    ...(kind === 'level' ? measuredLines(input, scales) : { path: '', lapsed: '' }),
    marks: isManyBars ? marks.map((mark) => ({ ...mark, bar: null })) : marks,
    figures: input.points.length,
    isDense: all.length * 14 > width,
    zeroY: kind === 'amount' ? round(scales.y(0)) : null,
    hatch: isManyBars ? '' : hatchOf(marks),
    sticks: isManyBars ? sticksOf(all, scales) : null,
    ...levels(input, { scales, marks }),
    expected: target && isLarge ? expectedPath(input.baseline, target, scales) : '',
    xTicks: isLarge ? xTicks(scales.x, input) : [],
    yTicks: isLarge ? yTicks(scales.y, input) : [],
    usage: usageOf(input, scales),
    summary: seriesSummary(input),
  }
}

type Drawn = { scales: SeriesScales; marks: readonly SeriesMark[] }

function levels(
  { baseline, target }: SeriesInput,
  { scales, marks }: Drawn,
): Pick<SeriesGeometry, 'baseline' | 'target'> {
  const isTargetHigher = target !== null && target.value > baseline.value
  const lineAt = ({ value, label }: DatedValue, side: LevelLine['side']): LevelLine => {
    const y = round(scales.y(value))
    return { y, label, side, end: clearEnd({ y, side }, marks) }
  }
  return {
    baseline: lineAt(baseline, isTargetHigher ? 'below' : 'above'),
    target: target && lineAt(target, isTargetHigher ? 'above' : 'below'),
  }
}

/** Where the name of a line meets no figure: at the right, unless only the left is free. */
function clearEnd(
  { y, side }: Pick<LevelLine, 'y' | 'side'>,
  marks: readonly SeriesMark[],
): LevelLine['end'] {
  const isInTheWay = (mark: SeriesMark | undefined) => {
    const towards = mark ? (mark.y - y) * (side === 'below' ? 1 : -1) : 100
    return towards > -8 && towards < 24
  }
  return isInTheWay(marks.at(-1)) && !isInTheWay(marks.at(0)) ? 'left' : 'right'
}

/** Linear in time between baseline and target, then level; cut where the picture begins and ends. */
function expectedPath(baseline: DatedValue, target: DatedValue, { x, y }: SeriesScales): string {
  const [from, to] = [day(baseline.on), day(target.on)]
  const [start, end] = x.domain().map(Number) as [number, number]
  if (to <= from) return ''
  const place = (at: number) => {
    const share = Math.min(1, (at - from) / (to - from))
    return `${round(x(at))},${round(y(baseline.value + (target.value - baseline.value) * share))}`
  }
  const begun = Math.max(from, start)
  const reached = Math.min(to, end)
  const way = reached > begun ? `M${place(begun)}L${place(reached)}` : `M${place(begun)}`
  return to < end ? `${way}L${place(end)}` : way
}
