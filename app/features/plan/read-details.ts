import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'

/** Whose clock and calendar a page is read by: the account's. */
export type Reading = { timeZone: string; now: Date }

/** "14 Feb", or "14 Feb 2025" in another year, in the account's zone; '' for nothing. */
export function readDay(instant: Date | null, { timeZone, now }: Reading): string {
  if (!instant) return ''
  return readDate(todayIn(timeZone, instant), { today: todayIn(timeZone, now) })
}

/** The same for a calendar date. */
export function readCalendarDay(date: CalendarDate | null, { timeZone, now }: Reading): string {
  return date ? readDate(date, { today: todayIn(timeZone, now) }) : ''
}
