import { scaleLinear, scaleUtc } from 'd3-scale'
import { day } from './plot-units.ts'
import type { SeriesInput } from './series.ts'

const dayLength = 86_400_000

/** Time across, values upwards, both with a margin so that no dot or label is cut off. */
export function seriesScales(input: SeriesInput) {
  const { width, height, size } = input
  const [side, roof] = size === 'small' ? [6, 18] : [10, 16]
  return {
    x: scaleUtc()
      .domain(timeSpan(input))
      .range([side, width - side]),
    y: scaleLinear()
      .domain(valueSpan(input))
      .range([height - roof, roof]),
  }
}

/**
 * From the first date to today or the last measurement. The target's date is in the picture when that leaves at
 * least half of it to what has happened; a target years away would squeeze the line into a corner.
 */
function timeSpan({ points, baseline, target, today }: SeriesInput): [number, number] {
  const dates = [baseline, ...points].map((point) => day(point.on))
  const start = Math.min(...dates)
  const now = Math.max(day(today), ...dates)
  const due = target ? day(target.on) : now
  const end = due > now && due - now <= now - start ? due : now
  return end > start ? [start, end] : [start, start + 30 * dayLength]
}

function valueSpan({ points, baseline, target }: SeriesInput): [number, number] {
  const values = [baseline, ...points, ...(target ? [target] : [])].map((point) => point.value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least !== most) return [least, most]
  const room = Math.abs(least) / 10 || 1
  return [least - room, most + room]
}
