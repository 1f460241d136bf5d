import { daysBetween, todayIn } from '../calendar-date.ts'
import { dateFormat } from '../intl.ts'
import { readDate } from '../reading.ts'

type Eyes = { now: Date; timeZone: string; locale: string }

/** When something happened, for a list: the clock today, "yesterday", the weekday for six days, then the date. */
export function readWhen(at: Date, { now, timeZone, locale }: Eyes): string {
  const [day, today] = [todayIn(timeZone, at), todayIn(timeZone, now)]
  const days = daysBetween(day, today)
  if (days <= 0) return dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
  if (days === 1) return 'yesterday'
  if (days < 7) return dateFormat('en-GB', { weekday: 'long', timeZone }).format(at)
  return readDate(day, { today, locale })
}
