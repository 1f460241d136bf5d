import { currencies } from '#app/domain/accounts/account.ts'
import type { Measure } from '#app/domain/outcomes/units.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'

/**
 * The words that go with a unit: for money a currency we know, the account's own unless another is named; for a
 * count what is counted; for the rest whatever was written ("per week"), or nothing.
 */
export function settleUnitLabel({ unit, unitLabel }: Measure, accountCurrency: string): Result<string> {
  if (unit === 'count' && unitLabel === '')
    return refuseFields({ unitLabel: 'Fill in what is counted, like "regions"' })
  if (unit !== 'currency') return ok(unitLabel)
  const currency = unitLabel.toUpperCase() || accountCurrency
  const isKnown = currency === accountCurrency || currencies.some((known) => known === currency)
  if (isKnown) return ok(currency)
  return refuseFields({ unitLabel: 'Fill in a currency code, like EUR, or leave it empty' })
}
