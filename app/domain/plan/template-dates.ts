import { addDays, type CalendarDate } from '../calendar-date.ts'
import { type Stage, stageFacts, stages } from '../care/stages.ts'

/** Where an account stands: the stage it is in, since when, and what day it is there. */
export type Standing = { stage: Stage; stageEnteredOn: CalendarDate; today: CalendarDate }

/** Reinforce has no guide; a first review with figures is a quarter away, so dates for Elevate are guessed from there. */
const guessedDays = 90

/** What should have been done by now is asked for within this many days. */
const graceDays = 7

/**
 * The day each stage that is not behind the account began or is expected to begin. The present stage began when it was
 * entered; each later one follows on the one before by its guide (DOMAIN.md §1: Capture 30, Align 60 days), and never
 * before today. Stages behind the account are left out.
 */
export function stageStarts({ stage, stageEnteredOn, today }: Standing): Map<Stage, CalendarDate> {
  const starts = new Map<Stage, CalendarDate>([[stage, stageEnteredOn]])
  let start = stageEnteredOn
  for (const later of stages.slice(stages.indexOf(stage) + 1)) {
    const before = stages[stages.indexOf(later) - 1] ?? stage
    start = latest(addDays(start, stageFacts[before].guideDays ?? guessedDays), today)
    starts.set(later, start)
  }
  return starts
}

/**
 * The due days of one stage's steps, in their order: the stage's start and each one's `days`. A day that has passed
 * becomes a week from today, or the day of the next step after it where that is sooner, so that nothing begins late and
 * nothing overtakes what it was meant to come before.
 */
export function stepDays(days: readonly number[], start: CalendarDate, today: CalendarDate): CalendarDate[] {
  const wished = days.map((count) => addDays(start, count))
  const ahead = wished.filter((day) => day >= today).sort()
  const soon = addDays(today, graceDays)
  const first = ahead[0]
  const caughtUp = first !== undefined && first < soon ? first : soon
  return wished.map((day) => (day < today ? caughtUp : day))
}

/** Goals and what is measured for them count from the day of applying. */
export function targetDay(days: number, today: CalendarDate): CalendarDate {
  return addDays(today, days)
}

function latest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}
