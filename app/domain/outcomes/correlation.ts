import { sampleCorrelation } from 'simple-statistics'
import type { CalendarDate } from '../calendar-date.ts'

/** Fewer pairs say nothing. */
const pairsAtLeast = 4

type Dated = { measuredOn: CalendarDate; value: string }
type Point = { on: CalendarDate; value: string }

/**
 * How a usage series and an outcome's figures move together: Pearson's r over pairs of a figure and the mean usage of the
 * days since the figure before it. `figures` are the counting ones, oldest first; the first has no figure before it and
 * makes no pair, nor does one without usage in its days. Null under four pairs, and where one of the two never moves.
 * It is a correlation, and never counted in value (DOMAIN.md §2, Usage series).
 */
export function correlationOf(
  figures: readonly Dated[],
  points: readonly Point[],
): { r: number; pairs: number } | null {
  const usage: number[] = []
  const measured: number[] = []
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1]
    if (!before) continue
    const within = points.filter(({ on }) => on > before.measuredOn && on <= figure.measuredOn)
    if (within.length === 0) continue
    usage.push(within.reduce((sum, { value }) => sum + Number(value), 0) / within.length)
    measured.push(Number(figure.value))
  }
  if (usage.length < pairsAtLeast || isFlat(usage) || isFlat(measured)) return null
  // sums of many numbers may come out a hair beyond
  const r = Math.max(-1, Math.min(1, sampleCorrelation(usage, measured)))
  return { r, pairs: usage.length }
}

/** "Moves together: r = 0.82 over 6 figures. That is a correlation, not proof." */
export function correlationSentence({ r, pairs }: { r: number; pairs: number }): string {
  const figure = r.toFixed(2).replace('-', '−')
  const how = Math.abs(r) < 0.3 ? 'Hardly moves together' : movesWords(r)
  return `${how}: r = ${figure} over ${pairs} figures. That is a correlation, not proof.`
}

function movesWords(r: number): string {
  return r > 0 ? 'Moves together' : 'Moves the other way'
}

function isFlat(numbers: readonly number[]): boolean {
  return numbers.every((number) => number === numbers[0])
}
