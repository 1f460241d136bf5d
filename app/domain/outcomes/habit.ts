import type { CalendarDate } from '../calendar-date.ts'
import { exact } from './exact.ts'
import { type Measure, readFigure } from './units.ts'

/** Fewer figures than this have no habit yet. */
const historyAtLeast = 4
/** How many usual spreads a step may differ from the usual step. */
const spreadsAtMost = 6
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const deviationScale = 1.4826
/** What always counts as usual: this share of the figures' usual size, and of the way from baseline to target. */
const floorShare = 0.1

type Figure = { measuredOn: CalendarDate; value: string }
type Aim = { baselineValue: string; targetValue: string }

/** How an outcome's figures usually move: the usual step, and how far from it a step may be. */
export type Habit = { usual: number; limit: number }

/**
 * The habit of a series (the counting figures, oldest first, disputed ones left out), or null under four figures.
 *
 * A figure is far outside it when its step from its neighbour lies more than six spreads from the median of the steps
 * the series has taken. A spread is the scaled median absolute deviation of those steps, and at least a tenth of the
 * figures' median size or of the way from baseline to target, so that a steady series does not ask about every change.
 * Medians, because one slip already made must not widen what is taken for usual. Scaling all figures alike changes nothing.
 */
export function habitOf(series: readonly Figure[], aim: Aim): Habit | null {
  if (series.length < historyAtLeast) return null
  const values = series.map(({ value }) => Number(value))
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  const usual = median(steps)
  const spread = deviationScale * median(steps.map((step) => Math.abs(step - usual)))
  const size = median(values.map(Math.abs))
  const way = Math.abs(Number(aim.targetValue) - Number(aim.baselineValue))
  return { usual, limit: spreadsAtMost * Math.max(spread, floorShare * size, floorShare * way) }
}

/** Whether the step from one value to the next is far outside the habit. */
export function isFarStep({ usual, limit }: Habit, from: string, to: string): boolean {
  return Math.abs(exact(to).minus(from).toNumber() - usual) > limit
}

/**
 * Whether a figure is far outside what the outcome's other figures have done: then somebody is asked, never refused. It
 * is measured from the figure before it; the first one where there is none before.
 */
export function isOutsideHabit(figure: Figure, series: readonly Figure[], aim: Aim): boolean {
  const others = series.filter(({ measuredOn }) => measuredOn !== figure.measuredOn)
  const neighbour = neighbourOf(figure, others)
  const habit = habitOf(others, aim)
  return habit !== null && neighbour !== undefined && isFarStep(habit, neighbour.value, figure.value)
}

/** The question that goes with it: "That is about 40 times what was measured before (4.4 days). Is it right?" */
export function habitQuestion(figure: Figure, series: readonly Figure[], measure: Measure): string {
  const others = series.filter(({ measuredOn }) => measuredOn !== figure.measuredOn)
  const neighbour = neighbourOf(figure, others)
  if (!neighbour) return 'That is far from what was measured before. Is it right?'
  const before = readFigure(neighbour.value, measure)
  const times = Number(neighbour.value) === 0 ? 0 : Number(figure.value) / Number(neighbour.value)
  if (times >= 2)
    return `That is about ${rounded(times)} times what was measured before (${before}). Is it right?`
  const side = exact(figure.value).greaterThan(neighbour.value) ? 'above' : 'below'
  return `That is far ${side} what was measured before (${before}). Is it right?`
}

function neighbourOf({ measuredOn }: Figure, others: readonly Figure[]): Figure | undefined {
  return others.findLast((other) => other.measuredOn < measuredOn) ?? others[0]
}

function rounded(times: number): string {
  return times < 10 ? String(Math.round(times * 10) / 10) : Math.round(times).toLocaleString('en-GB')
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
