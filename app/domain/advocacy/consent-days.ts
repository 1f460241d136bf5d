import { addDays, type CalendarDate } from '../calendar-date.ts'

/** How long a consent lasts when nobody chooses: until the day before the same day a year later. */
export function usualLastDay(today: CalendarDate): CalendarDate {
  return addDays(yearsLater(today, 1), -1)
}

/** The latest last day that can be chosen. */
export function latestLastDay(today: CalendarDate): CalendarDate {
  return yearsLater(today, 5)
}

/** Why a consent cannot end on this day, or null. Days are the account's; it lasts until tomorrow at least. */
export function lastDayProblem(expiresOn: CalendarDate, today: CalendarDate): string | null {
  if (expiresOn <= today) return 'Choose a day after today'
  if (expiresOn > latestLastDay(today)) return 'Choose a day within five years: it can be extended then'
  return null
}

/** The same day in another year; the 28th for 29 February in a year without one. */
function yearsLater(date: CalendarDate, years: number): CalendarDate {
  const year = Number(date.slice(0, 4)) + years
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
  const day = date.slice(4) === '-02-29' && !isLeap ? '-02-28' : date.slice(4)
  return `${year}${day}`
}
