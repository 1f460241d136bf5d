import { addDays, type CalendarDate, daysBetween } from '#app/domain/calendar-date.ts'

/** The last days of `count` months, oldest first; the newest is at least six days ago, so that people had time to report. */
export function monthEnds(today: CalendarDate, count: number): CalendarDate[] {
  const ends: CalendarDate[] = []
  let day = firstOfMonth(addDays(today, -5))
  while (ends.length < count) {
    const end = addDays(day, -1)
    ends.unshift(end)
    day = firstOfMonth(end)
  }
  return ends
}

/** Days a week apart, oldest first; the newest is a week ago. */
export function weekEnds(today: CalendarDate, count: number): CalendarDate[] {
  return Array.from({ length: count }, (_, index) => addDays(today, -7 * (count - index)))
}

/** The last days of `count` quarters of a year, oldest first. */
export function quarterEnds(today: CalendarDate, count: number): CalendarDate[] {
  return monthEnds(today, count * 3 + 3)
    .filter((end) => Number(end.slice(5, 7)) % 3 === 0)
    .slice(-count)
}

/** A date as days from today, as stories count them. */
export function dayOf(today: CalendarDate, date: CalendarDate): number {
  return daysBetween(today, date)
}

/** "April" for a date in April. */
export function monthName(date: CalendarDate): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** The day `day` days from today; nobody meets at weekends: the Friday before. */
export function workday(today: CalendarDate, day: number): CalendarDate {
  const date = addDays(today, day)
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -({ 0: 2, 6: 1 }[weekday] ?? 0))
}

function firstOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 8)}01`
}
