import type { CalendarDate } from '../calendar-date.ts'

type RestFacts = {
  /** The last day of the rest, where one is named. */
  endsOn: CalendarDate | null
  endedAt: Date | null
}

/** True from the start of a rest until somebody ends it or its last day is over. `today` is the account's. */
export function isResting({ endsOn, endedAt }: RestFacts, today: CalendarDate): boolean {
  return endedAt === null && (endsOn === null || endsOn >= today)
}

/** Why a rest cannot end on this day, or null. A rest of today alone is one. */
export function restEndProblem(endsOn: CalendarDate | null, today: CalendarDate): string | null {
  return endsOn !== null && endsOn < today ? 'Choose today or a later day, or leave it empty' : null
}
