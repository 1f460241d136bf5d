import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { exact } from './exact.ts'

/** A stretch of a contract, both days included, and its whole price in minor units. */
export type ContractPeriod = { startsOn: CalendarDate; endsOn: CalendarDate; price: number }

/**
 * What the contract has cost from its first day to `today`, in minor units: each period's price spread evenly over its
 * days, today's included, rounded half-even once per period (DOMAIN.md §4).
 */
export function contractCost(periods: readonly ContractPeriod[], today: CalendarDate): number {
  return periods.reduce((sum, { startsOn, endsOn, price }) => {
    const days = daysBetween(startsOn, endsOn) + 1
    const gone = Math.min(days, Math.max(0, daysBetween(startsOn, today) + 1))
    return sum + exact(price).times(gone).dividedBy(days).toDecimalPlaces(0).toNumber()
  }, 0)
}

/** Price of a year of the period that holds on `today`, or of the next or last one, in minor units; null without any. */
export function yearlyPrice(periods: readonly ContractPeriod[], today: CalendarDate): number | null {
  const period = periodAt(periods, today)
  if (!period) return null
  const days = daysBetween(period.startsOn, period.endsOn) + 1
  return exact(period.price).times(365).dividedBy(days).toDecimalPlaces(0).toNumber()
}

/** The day after the last contracted day, when the contract has to be renewed; null without any or when it is over. */
export function renewsOn(periods: readonly ContractPeriod[], today: CalendarDate): CalendarDate | null {
  const last = periods.reduce<CalendarDate>((latest, { endsOn }) => (endsOn > latest ? endsOn : latest), '')
  return last >= today ? addDays(last, 1) : null
}

/** ROI multiple = counted verified cash ÷ contract cost, as a decimal with one digit ("3.2"); null while nothing was paid. */
export function roiMultiple(countedValue: number, cost: number): string | null {
  if (cost <= 0) return null
  return exact(countedValue).dividedBy(cost).toDecimalPlaces(1).plus(0).toFixed(1)
}

function periodAt(periods: readonly ContractPeriod[], today: CalendarDate): ContractPeriod | undefined {
  const sorted = [...periods].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return (
    sorted.find(({ startsOn, endsOn }) => startsOn <= today && endsOn >= today) ??
    sorted.find(({ startsOn }) => startsOn > today) ??
    sorted.at(-1)
  )
}
