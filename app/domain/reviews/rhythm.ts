import type { InvestmentTier } from '../accounts/account.ts'
import { addDays, type CalendarDate } from '../calendar-date.ts'

/** How many days a held review counts for, by tier (DOMAIN.md §3, `reviewed_with_data`). */
export const rhythmDays: Record<InvestmentTier, number> = { deep: 100, standard: 190, light: 380 }

/** The last day on which a review held on `heldOn` still counts. */
export function reviewCountsUntil(heldOn: CalendarDate, investment: InvestmentTier): CalendarDate {
  return addDays(heldOn, rhythmDays[investment])
}

/** So many days before a review stops counting, the next one should be planned. */
export const reviewNoticeDays = 30

type Rhythm = {
  /** The day of the last review that both sides signed, or null before the first. */
  signedOn: CalendarDate | null
  investment: InvestmentTier
  /** A review is planned, or one was held after it and waits for its signatures. */
  hasNext: boolean
  today: CalendarDate
}

export type ReviewDue = { lapsesOn: CalendarDate; isLapsed: boolean }

/**
 * Whether the next review has to be planned: from 30 days before the last signed one stops counting, while none is
 * planned. Null where it need not be, and before the first: no rhythm has begun. Rest makes no difference, for reviews go
 * on (DOMAIN.md §1).
 */
export function reviewDue({ signedOn, investment, hasNext, today }: Rhythm): ReviewDue | null {
  if (signedOn === null || hasNext) return null
  const lapsesOn = reviewCountsUntil(signedOn, investment)
  if (today < addDays(lapsesOn, -reviewNoticeDays)) return null
  return { lapsesOn, isLapsed: today > lapsesOn }
}
