/** One measured figure. `ratio` is value against its control in the same run; `goal` says what was hoped for. */
export type Measure = {
  row: string
  metric: string
  value: number
  unit: string
  control: number | null
  ratio: number | null
  goal: string
  holds: boolean | null
}

export type Row = { name: string; measure: () => Promise<Measure[]> }

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Runs the contestants one after the other, round by round, so that whatever else the machine does meets all of them;
 * the answer is each one's median.
 */
export async function interleave<K extends string>(
  rounds: number,
  contestants: Record<K, () => Promise<number>>,
) {
  const names = Object.keys(contestants) as K[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) values[name].push(await contestants[name]())
  }
  return Object.fromEntries(names.map((name) => [name, median(values[name])])) as Record<K, number>
}

/** Rounded to what a reader can use. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

/** A figure with its control and the goal for their ratio. */
export function againstControl(
  facts: { row: string; metric: string; unit: string; value: number; control: number },
  goal?: { atLeast?: number; atMost?: number },
): Measure {
  const { value, control, ...rest } = facts
  const ratio = value / control
  const holds = goal
    ? ratio >= (goal.atLeast ?? 0) && ratio <= (goal.atMost ?? Number.POSITIVE_INFINITY)
    : null
  const words = goal ? `ratio ${goal.atLeast === undefined ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`}` : ''
  return {
    ...rest,
    value: rounded(value),
    control: rounded(control),
    ratio: rounded(ratio),
    goal: words,
    holds,
  }
}

/** A figure with a bound of its own. */
export function againstBound(
  facts: { row: string; metric: string; unit: string; value: number },
  goal: { atLeast?: number; atMost?: number },
): Measure {
  const { value } = facts
  const holds =
    value >= (goal.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (goal.atMost ?? Number.POSITIVE_INFINITY)
  const words = goal.atLeast === undefined ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`
  return { ...facts, value: rounded(value), control: null, ratio: null, goal: words, holds }
}
