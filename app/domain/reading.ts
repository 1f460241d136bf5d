import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { dateFormat, numberFormat } from './intl.ts'

/** How dates and numbers are read by people. The locale is an argument; server and browser give the same text. */

const defaultLocale = 'en-GB'

/** "6 Jun", or "6 Jun 2025" in another year than `today`'s. */
export function readDate(
  date: CalendarDate,
  { today, locale = defaultLocale }: { today: CalendarDate; locale?: string },
) {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  const year = isThisYear ? {} : ({ year: 'numeric' } as const)
  return dateFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** "6 June 2026". */
export function readFullDate(date: CalendarDate, locale = defaultLocale): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return dateFormat(locale, options).format(new Date(`${date}T00:00:00Z`))
}

/** "6 Jun 2026, 14:05" in the given zone. */
export function readInstant(instant: Date, timeZone: string, locale = defaultLocale): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  } as const
  return dateFormat(locale, options).format(instant)
}

/** A decimal text with the locale's separators and all its digits: "1234.5" → "1,234.5". */
export function readNumber(decimal: string, locale = defaultLocale): string {
  return numberFormat(locale, { maximumFractionDigits: 6 }).format(decimal as unknown as number)
}

/** How a due date stands: "2 days late", "today", "tomorrow", or the date itself. */
export function readDue(due: CalendarDate, today: CalendarDate, locale = defaultLocale): string {
  const days = daysBetween(today, due)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`
  return readDate(due, { today, locale })
}
