import { line } from 'd3-shape'
import { dateWords, day, round } from './plot-units.ts'
import {
  type DatedValue,
  type SeriesDot,
  type SeriesGeometry,
  type SeriesInput,
  statusWords,
} from './series.ts'
import { seriesScales } from './series-scales.ts'
import { seriesSummary } from './series-summary.ts'
import { keepRoomBetween, xTicks, yTicks } from './series-ticks.ts'

type Point = DatedValue & { status: SeriesDot['status'] }

/** Lays out one outcome's history. Pure; for the server only, so that d3 stays out of the browser. */
export function seriesGeometry(input: SeriesInput): SeriesGeometry {
  const { width, height, size, target } = input
  const points = inOrder(input)
  const scales = seriesScales(input)
  const place = (point: DatedValue) => ({
    x: round(scales.x(day(point.on))),
    y: round(scales.y(point.value)),
  })
  const dots = points.map((point) => ({
    ...place(point),
    status: point.status,
    title: dotTitle(point, input.locale),
  }))
  return {
    width,
    height,
    size,
    path: measuredPath(dots),
    dots: keepRoomBetween(dots, size === 'small' ? 10 : 7),
    isDense: dots.length * 14 > width,
    ...levels(input, scales.y),
    expected: target && size === 'large' ? expectedPath(input.baseline, target, scales) : '',
    xTicks: size === 'large' ? xTicks(scales.x, input) : [],
    yTicks: size === 'large' ? yTicks(scales.y, input) : [],
    usage: usageBars(input, scales),
    summary: seriesSummary(input),
  }
}

function inOrder({ baseline, points }: SeriesInput): Point[] {
  const all: Point[] = [{ ...baseline, status: 'baseline' }, ...points]
  return all.sort((a, b) => day(a.on) - day(b.on))
}

function dotTitle({ label, on, status }: Point, locale: string): string {
  return `${label}, ${dateWords(on, locale)}, ${status === 'baseline' ? status : statusWords[status]}`
}

function measuredPath(dots: SeriesDot[]): string {
  const draw = line<SeriesDot>()
    .defined((dot) => dot.status !== 'disputed')
    .x((dot) => dot.x)
    .y((dot) => dot.y)
    .digits(1)
  // d3 closes a lone point with Z; its dot is drawn anyway
  return (draw(dots) ?? '').replaceAll(/M[^ML]*Z/g, '')
}

type Scales = ReturnType<typeof seriesScales>

function levels(input: SeriesInput, y: Scales['y']): Pick<SeriesGeometry, 'baseline' | 'target'> {
  const { baseline, target } = input
  const isTargetHigher = target !== null && target.value > baseline.value
  return {
    baseline: {
      y: round(y(baseline.value)),
      label: baseline.label,
      side: isTargetHigher ? 'below' : 'above',
    },
    target: target && {
      y: round(y(target.value)),
      label: target.label,
      side: isTargetHigher ? 'above' : 'below',
    },
  }
}

/** Linear in time between baseline and target, then level; cut where the picture ends. */
function expectedPath(baseline: DatedValue, target: DatedValue, { x, y }: Scales): string {
  const [from, to] = [day(baseline.on), day(target.on)]
  const end = Number(x.domain()[1])
  if (to <= from) return ''
  const reached = Math.min(to, end)
  const value = baseline.value + ((target.value - baseline.value) * (reached - from)) / (to - from)
  const path = `M${round(x(from))},${round(y(baseline.value))}L${round(x(reached))},${round(y(value))}`
  return to < end ? `${path}L${round(x(end))},${round(y(target.value))}` : path
}

/** Bars from the foot of the plot, at most 45 % of its height, on a scale of their own. */
function usageBars({ usage, height, locale }: SeriesInput, { x }: Scales): SeriesGeometry['usage'] {
  const most = Math.max(0, ...(usage?.bars ?? []).map((bar) => bar.value))
  if (!usage || most === 0) return null
  const [start, end] = x.range() as [number, number]
  const barWidth = Math.min(46, ((end - start) / usage.bars.length) * 0.4)
  const bars = usage.bars.map((bar) => {
    const tall = (Math.max(0, bar.value) / most) * height * 0.45
    const left = Math.min(end - barWidth, Math.max(start, x(day(bar.on)) - barWidth / 2))
    const title = `${usage.label}: ${bar.label}, ${dateWords(bar.on, locale)}`
    return { x: round(left), y: round(height - tall), width: round(barWidth), height: round(tall), title }
  })
  return { label: usage.label, bars }
}
