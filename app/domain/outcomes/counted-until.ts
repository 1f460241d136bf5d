import { type CalendarDate, todayIn } from '../calendar-date.ts'

/**
 * The day until which an account's value is counted: `today` in its zone, or the day it ended if that was earlier. An
 * ended account accrues nothing more (DOMAIN.md §2, Account).
 */
export function countedUntil(
  { timeZone, endedAt }: { timeZone: string; endedAt: Date | null },
  today: CalendarDate,
): CalendarDate {
  const endedOn = endedAt && todayIn(timeZone, endedAt)
  return endedOn && endedOn < today ? endedOn : today
}
