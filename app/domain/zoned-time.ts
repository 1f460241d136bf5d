import type { CalendarDate } from './calendar-date.ts'
import { dateFormat } from './intl.ts'

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string

export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

const inMinutes = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** The day and the time that clocks in `timeZone` (an IANA name) show at `instant`. */
export function wallClock(instant: Date, timeZone: string): { date: CalendarDate; time: ClockTime } {
  const parts = dateFormat('en-CA', { ...inMinutes, timeZone }).formatToParts(instant)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
}

/**
 * The instant at which clocks in `timeZone` show this day and time. A time that clocks skip in spring is read as the
 * one an hour later; one that they show twice in autumn as the earlier of both.
 */
export function instantAt(date: CalendarDate, time: ClockTime, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => offsetAt(new Date(near), timeZone))
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b)
  const exact = candidates.find((candidate) => candidate + offsetAt(new Date(candidate), timeZone) === asUtc)
  return new Date(exact ?? candidates.at(-1) ?? asUtc)
}

/** Milliseconds by which clocks in `timeZone` are ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number {
  const { date, time } = wallClock(instant, timeZone)
  const seconds = instant.getTime() % 60_000
  return Date.parse(`${date}T${time}:00Z`) - (instant.getTime() - seconds)
}
