import type { CalendarDate } from '../../calendar-date.ts'

/** A level's day (no first one), or an amount's period from its first day to its last. */
export type Time = { measuredOn: CalendarDate; periodFrom: CalendarDate | null }

/** Figures by the day they begin; no two of them share a day. */
export function inOrder<F extends Time>(figures: readonly F[]): F[] {
  return figures.toSorted((one, other) => (firstOf(one) < firstOf(other) ? -1 : 1))
}

/** The figure of `ordered` that shares a day with this time, or null. Looks at a few of them only. */
export function sharing<F extends Time>(ordered: readonly F[], time: Time): F | null {
  const before = ordered[beginningBy(ordered, time.measuredOn) - 1]
  return before && before.measuredOn >= firstOf(time) ? before : null
}

/** Adds a figure that shares no day with the others, in its place. */
export function putInOrder<F extends Time>(ordered: F[], figure: F): void {
  ordered.splice(beginningBy(ordered, firstOf(figure)), 0, figure)
}

/** How many begin on this day or before it. */
function beginningBy(ordered: readonly Time[], day: CalendarDate): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const one = ordered[middle]
    if (one && firstOf(one) <= day) low = middle + 1
    else high = middle
  }
  return low
}

function firstOf({ periodFrom, measuredOn }: Time): CalendarDate {
  return periodFrom ?? measuredOn
}
