import { addDays, type CalendarDate, todayIn } from '../calendar-date.ts'
import { dateFormat } from '../intl.ts'

/** When a person works: minutes after midnight in their zone, and weekdays ("12345", 1 is Monday). */
export type WorkingTime = { timeZone: string; workStarts: number; workEnds: number; workDays: string }

/** Shorter than from a Friday's end to a Monday's beginning, longer than any journey between zones. */
const leastBetween = 48 * 3_600_000

/**
 * True when a person's weekly summary may go now: they are at work by their own clock and days, and none was considered in
 * this week of theirs (Monday to Sunday). So it goes when their first working day begins, later in the week where that
 * was missed, never outside their hours, and never twice for one week, whatever clocks and journeys do.
 */
export function isDigestDue(reader: WorkingTime, at: { now: Date; consideredAt: Date | null }): boolean {
  const { now, consideredAt } = at
  if (!isAtWork(reader, now)) return false
  if (!consideredAt) return true
  if (now.getTime() - consideredAt.getTime() < leastBetween) return false
  return mondayOf(todayIn(reader.timeZone, consideredAt)) < mondayOf(todayIn(reader.timeZone, now))
}

function isAtWork({ timeZone, workStarts, workEnds, workDays }: WorkingTime, now: Date): boolean {
  const minutes = minutesIn(timeZone, now)
  return (
    workDays.includes(String(weekdayOf(todayIn(timeZone, now)))) &&
    minutes >= workStarts &&
    minutes < workEnds
  )
}

/** Minutes after midnight by the clocks of a zone. */
function minutesIn(timeZone: string, now: Date): number {
  const clock = dateFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date))
}
