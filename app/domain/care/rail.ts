import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { type Stage, stageFacts, stages } from './stages.ts'

export type RailEntry = { key: Stage; title: string; state: 'passed' | 'current' | 'ahead'; detail: string }

/**
 * The four stages as an account in `stage` since `enteredOn` sees them on `today`. The guide is a hint beside the days
 * already spent ("38 days · guide 30"), never an alarm (DOMAIN.md §1).
 */
export function railOf({
  stage,
  enteredOn,
  today,
}: {
  stage: Stage
  enteredOn: CalendarDate
  today: CalendarDate
}): RailEntry[] {
  const here = stages.indexOf(stage)
  return stages.map((key, index) => {
    const { title, purpose, guideDays } = stageFacts[key]
    if (index < here) return { key, title, state: 'passed', detail: 'Passed' }
    if (index > here) return { key, title, state: 'ahead', detail: 'Opens when both sides agree' }
    const spent = readDays(daysBetween(enteredOn, today))
    return {
      key,
      title,
      state: 'current',
      detail: guideDays ? `${spent} · guide ${guideDays}` : `${spent} · ${purpose.toLowerCase()}`,
    }
  })
}

function readDays(days: number): string {
  if (days <= 0) return 'Since today'
  return days === 1 ? '1 day' : `${days} days`
}
