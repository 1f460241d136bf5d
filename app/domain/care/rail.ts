import type { Side } from '../accounts/account.ts'
import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { type Stage, stageFacts, stages } from './stages.ts'

export type RailEntry = { key: Stage; title: string; state: 'passed' | 'current' | 'ahead'; detail: string }

export type RailAsked = { stage: Stage; enteredOn: CalendarDate; today: CalendarDate; side: Side }

/**
 * The four stages as an account in `stage` since `enteredOn` sees them on `today`. The vendor's side reads the guide as
 * a hint beside the days already spent ("38 days · guide 30"), never an alarm (DOMAIN.md §1); the customer reads what
 * the stage is for.
 */
export function railOf({ stage, enteredOn, today, side }: RailAsked): RailEntry[] {
  const here = stages.indexOf(stage)
  return stages.map((key, index) => {
    const { title, purpose, guideDays } = stageFacts[key]
    if (index < here) return { key, title, state: 'passed', detail: 'Passed' }
    if (index > here) return { key, title, state: 'ahead', detail: 'Opens when both sides agree' }
    if (side === 'customer') return { key, title, state: 'current', detail: purpose }
    const spent = readDays(daysBetween(enteredOn, today))
    return { key, title, state: 'current', detail: guideDays ? `${spent} · guide ${guideDays}` : spent }
  })
}

function readDays(days: number): string {
  if (days <= 0) return 'Since today'
  return days === 1 ? '1 day' : `${days} days`
}
