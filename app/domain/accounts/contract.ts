import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { type ContractPeriod, renewsOn, yearlyPrice } from '../outcomes/roi.ts'

/** Fields of a contract period in words, for the choice between two texts. */
export const contractFieldTitles = { startsOn: 'First day', endsOn: 'Last day', price: 'Price' } as const

type Span = { startsOn: CalendarDate; endsOn: CalendarDate }

const mostDays = 3660

/** What is wrong with the two ends of a period, for the field of its last day; null when nothing is. */
export function spanProblem({ startsOn, endsOn }: Span): string | null {
  const days = daysBetween(startsOn, endsOn)
  if (days <= 0) return 'The last day comes after the first one'
  return days >= mostDays ? 'That is more than ten years. Check the year, or write two periods' : null
}

/** The first of `others` that shares a day with a period, both ends included. */
export function overlapOf<P extends Span>({ startsOn, endsOn }: Span, others: readonly P[]): P | undefined {
  return others.find((other) => other.startsOn <= endsOn && other.endsOn >= startsOn)
}

export type ContractStanding = {
  /** Price of a year of the period that holds today, in minor units; 0 while none does. */
  yearly: number
  renewsOn: CalendarDate | null
  /** The next day on which a period begins or one has ended; null when none is ahead. */
  changesOn: CalendarDate | null
}

/** What an account's contract is today, and the first day on which time alone changes that. */
export function contractStanding(periods: readonly ContractPeriod[], today: CalendarDate): ContractStanding {
  const holding = periods.filter(({ startsOn, endsOn }) => startsOn <= today && endsOn >= today)
  const turns = periods
    .flatMap(({ startsOn, endsOn }) => [startsOn, addDays(endsOn, 1)])
    .filter((day) => day > today)
  return {
    yearly: yearlyPrice(holding, today) ?? 0,
    renewsOn: renewsOn(periods, today),
    changesOn: turns.sort()[0] ?? null,
  }
}
