import type { InvestmentTier } from '../accounts/account.ts'
import { addDays, type CalendarDate } from '../calendar-date.ts'

/** How many days a held review counts for, by tier (DOMAIN.md §3, `reviewed_with_data`). */
export const rhythmDays: Record<InvestmentTier, number> = { deep: 100, standard: 190, light: 380 }

/** The last day on which a review held on `heldOn` still counts. */
export function reviewCountsUntil(heldOn: CalendarDate, investment: InvestmentTier): CalendarDate {
  return addDays(heldOn, rhythmDays[investment])
}
