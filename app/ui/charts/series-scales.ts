import { scaleLinear, scaleUtc } from 'd3-scale'
import { day, dayLength } from './plot-units.ts'
import type { SeriesInput } from './series.ts'

export type SeriesScales = ReturnType<typeof seriesScales>

/** Time across, values upwards, both with a margin so that no dot or label is cut off. */
export function seriesScales(input: SeriesInput) {
  const { width, height, size, kind } = input
  const [side, roof] = size === 'small' ? [6, 18] : [10, 16]
  const span = valueSpan(input)
  // bars without any below nothing stand on the foot of the picture
  const foot = kind === 'amount' && span[0] === 0 ? height - 1 : height - roof
  return {
    x: scaleUtc()
      .domain(timeSpan(input))
      .range([side, width - side]),
    y: scaleLinear().domain(span).range([foot, roof]),
  }
}

/**
 * From the first date to today or the last measurement. The target's date is in the picture when that leaves at least
 * half of it to what has happened: a target years away would squeeze the line into a corner. So would a baseline long
 * before the first measurement: then the picture begins where a third of it is left to the time before.
 */
function timeSpan({ points, baseline, target, today }: SeriesInput): [number, number] {
  const measured = points.map((point) => day(point.from ?? point.on))
  const now = Math.max(day(today), day(baseline.on), ...points.map((point) => day(point.on)))
  const first = Math.min(now, ...measured)
  const room = Math.max(now - first, 120 * dayLength)
  const begun = Math.min(first, day(baseline.on))
  const isFarPast = measured.length > 0 && first - begun > 2 * room
  const start = isFarPast ? first - room / 2 : begun
  const due = target ? day(target.on) : now
  const end = due > now && due - now <= now - start ? due : now
  return end > start ? [start, end] : [start, start + 30 * dayLength]
}

/** All that is drawn; bars need nothing (0) in the picture too. */
function valueSpan({ points, baseline, target, kind }: SeriesInput): [number, number] {
  const values = [baseline, ...points, ...(target ? [target] : [])].map((point) => point.value)
  if (kind === 'amount') values.push(0)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least !== most) return [least, most]
  const room = Math.abs(least) / 10 || 1
  return kind === 'amount' ? [0, room] : [least - room, most + room]
}
