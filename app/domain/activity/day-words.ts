import { addDays, type CalendarDate, todayIn } from '../calendar-date.ts'
import { readFullDate, readInstant } from '../reading.ts'

/** An instant on the page of the history: the clock in the account's zone, and all of it with the zone's name. */
export type ReadMoment = { clock: string; full: string; iso: string }

const zoneNames = new Map<string, Intl.DateTimeFormat>()

/** "Today", "Yesterday" or "Monday, 4 May 2026". */
export function readDay(day: CalendarDate, today: CalendarDate, locale = 'en-GB'): string {
  if (day === today) return 'Today'
  if (day === addDays(today, -1)) return 'Yesterday'
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return `${weekday.format(new Date(`${day}T00:00:00Z`))}, ${readFullDate(day, locale)}`
}

/** `{ clock: "14:05", full: "4 May 2026, 14:05 CEST", iso }` in the IANA zone `timeZone`. */
export function readMoment(instant: Date, timeZone: string, locale = 'en-GB'): ReadMoment {
  const dated = readInstant(instant, timeZone, locale)
  const clock = dated.slice(dated.lastIndexOf(' ') + 1)
  return { clock, full: `${dated} ${zoneName(instant, timeZone, locale)}`, iso: instant.toISOString() }
}

/** The day of an instant in a zone. */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  return todayIn(timeZone, instant)
}

/** What the zone is called at that instant: "CET" in winter, "CEST" in summer, "GMT+9". */
function zoneName(instant: Date, timeZone: string, locale: string): string {
  const key = `${locale} ${timeZone}`
  const known = zoneNames.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
  zoneNames.set(key, known)
  return known.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}
