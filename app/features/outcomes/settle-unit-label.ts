import { currencies } from '#app/domain/accounts/account.ts'
import type { OutcomeKind } from '#app/domain/outcomes/outcome.ts'
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

type Rated = Measure & { kind: OutcomeKind; rate: string }

/**
 * What one unit is worth: as written; for an amount of the account's own money each counts as it is, unless another rate
 * is named. Money of another currency has to name its rate: nothing says what one of it is worth here.
 */
export function settleRate({ unit, unitLabel, kind, rate }: Rated, accountCurrency: string): Result<string> {
  if (unit !== 'currency' || rate !== '') return ok(rate)
  if (unitLabel === accountCurrency) return ok(kind === 'amount' ? '1' : '')
  return refuseFields({
    rate: `The figures are in ${unitLabel}, this plan counts in ${accountCurrency}. Fill in what 1 ${unitLabel} is worth in ${accountCurrency}`,
  })
}
