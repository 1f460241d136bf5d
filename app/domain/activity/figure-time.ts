import type { CalendarDate } from '../calendar-date.ts'
import { readPeriod } from '../outcomes/period.ts'
import { readFullDate } from '../reading.ts'
import { type Marked, plain } from './sentence.ts'

/** When a figure was true, as a sentence goes on: " on 30 April 2026", or ", March 2026" for an amount's period. */
export function figureTime(figure: { measuredOn: CalendarDate; periodFrom?: CalendarDate }): Marked {
  const { measuredOn: to, periodFrom: from } = figure
  return plain(from ? `, ${readPeriod({ from, to })}` : ` on ${readFullDate(to)}`)
}
