import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import type { Spell } from './rail.ts'
import type { Stage } from './stages.ts'

/** A rest between two days; `to` is the first day after it, or null while it goes on. */
type RestSpan = { from: CalendarDate; to: CalendarDate | null }

/** A stretch of the strip, in per cent of its length. */
export type Stretch = { start: number; width: number }

export type StripSpell = Stretch & {
  stage: Stage
  from: CalendarDate
  /** The day it ended, or null for the stage the account is in. */
  to: CalendarDate | null
  days: number
  cause: Spell['cause']
}

type Strip = { spells: StripSpell[]; rests: Stretch[] }

/**
 * The history of an account's stages to scale, from the first day to `today`; spells oldest first. On the first day
 * the one spell takes the whole strip. A stage that was left on the day it was entered has no width.
 */
export function stripOf({
  spells,
  rests,
  today,
}: {
  spells: readonly Spell[]
  rests: readonly RestSpan[]
  today: CalendarDate
}): Strip {
  const first = spells[0]?.enteredOn ?? today
  const whole = Math.max(0, daysBetween(first, today))
  const place = (day: CalendarDate, end: number) => {
    if (whole === 0) return end
    return round((Math.min(whole, Math.max(0, daysBetween(first, day))) / whole) * 100)
  }
  const stretch = (from: CalendarDate, to: CalendarDate | null): Stretch => {
    const start = place(from, 0)
    return { start, width: round((to === null ? 100 : place(to, 0)) - start) }
  }
  return {
    spells: spells.map(({ stage, enteredOn, cause }, index) => {
      const to = spells[index + 1]?.enteredOn ?? null
      const days = Math.max(0, daysBetween(enteredOn, to ?? today))
      return { stage, from: enteredOn, to, days, cause, ...stretch(enteredOn, to) }
    }),
    rests: rests.map(({ from, to }) => stretch(from, to)).filter(({ width }) => width > 0),
  }
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
