import { addDays, type CalendarDate } from '../calendar-date.ts'
import { dateFormat } from '../intl.ts'
import type { Cadence } from './outcome.ts'

/** What an amount is about: its first and its last day. */
export type Period = { from: CalendarDate; to: CalendarDate }

export const periodTitles: Record<Cadence, string> = {
  weekly: 'Week',
  monthly: 'Month',
  quarterly: 'Quarter',
  yearly: 'Year',
}

/** The week (Monday to Sunday), month, quarter or year that a day lies in. */
export function periodOf(day: CalendarDate, cadence: Cadence): Period {
  if (cadence === 'weekly') {
    const from = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
    return { from, to: addDays(from, 6) }
  }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const months = { monthly: 1, quarterly: 3, yearly: 12 }[cadence]
  const first = month - ((month - 1) % months)
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) }
}

/** The periods that have ended by `today`, newest first, `count` of them. */
export function endedPeriods(cadence: Cadence, today: CalendarDate, count: number): Period[] {
  const periods: Period[] = []
  let last = periodOf(addDays(today, 1), cadence)
  while (periods.length < count) {
    last = periodOf(addDays(last.from, -1), cadence)
    periods.push(last)
  }
  return periods
}

/** The period that begins the day after another's last. */
export function periodAfter({ to }: Pick<Period, 'to'>, cadence: Cadence): Period {
  return periodOf(addDays(to, 1), cadence)
}

/** "March 2026", "Q1 2026", "2026", "the week of 2 March 2026", or both days where no such word fits: "5 March to 9 April 2026". */
export function readPeriod({ from, to }: Period, locale = 'en-GB'): string {
  const whole = (cadence: Cadence) => {
    const fit = periodOf(from, cadence)
    return fit.from === from && fit.to === to
  }
  if (whole('yearly')) return from.slice(0, 4)
  if (whole('quarterly')) return `Q${(Number(from.slice(5, 7)) + 2) / 3} ${from.slice(0, 4)}`
  if (whole('monthly')) return written(from, locale, { month: 'long', year: 'numeric' })
  if (whole('weekly')) return `the week of ${written(from, locale, fullDay)}`
  if (from === to) return written(to, locale, fullDay)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  const first = written(from, locale, isOneYear ? { day: 'numeric', month: 'long' } : fullDay)
  return `${first} to ${written(to, locale, fullDay)}`
}

/** What a figure is of, as its row and sentences name it: an amount's period, a level's day as `day` reads it. */
export function readWhen(
  figure: { measuredOn: CalendarDate; periodFrom: CalendarDate | null },
  day: (date: CalendarDate) => string,
): string {
  const { measuredOn: to, periodFrom: from } = figure
  return from === null ? day(to) : readPeriod({ from, to })
}

/** Why two days are no period, or null. Whether its last day may be is `measuredOnProblem`'s question. */
export function periodProblem({ from, to }: Period): string | null {
  return from > to ? 'The first day comes after the last one' : null
}

type Standing = {
  id: string
  measuredOn: CalendarDate
  periodFrom: CalendarDate | null
  supersededAt: Date | null
}

/**
 * The standing figure whose period shares a day with this one, or null: periods of one outcome do not overlap
 * (DOMAIN.md §2). A figure from before amounts named their period is of its one day. `except` is the figure being corrected.
 */
export function overlapping<F extends Standing>(
  figures: readonly F[],
  { from, to }: Period,
  except?: string,
): F | null {
  const shares = ({ measuredOn, periodFrom }: F) => (periodFrom ?? measuredOn) <= to && measuredOn >= from
  return (
    figures.find((figure) => figure.supersededAt === null && figure.id !== except && shares(figure)) ?? null
  )
}

const fullDay = { day: 'numeric', month: 'long', year: 'numeric' } as const

function written(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** `month` may run past December. */
function firstOf(year: number, month: number): CalendarDate {
  const inYear = ((month - 1) % 12) + 1
  return `${year + Math.floor((month - 1) / 12)}-${String(inYear).padStart(2, '0')}-01`
}
