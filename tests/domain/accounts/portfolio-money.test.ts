import { expect, test } from 'vitest'
import {
  type MoneySums,
  missingSentence,
  readExchanged,
  sumByCurrency,
  totalMoney,
  valueLines,
  verifiedShare,
} from '#app/domain/accounts/portfolio-money.ts'
import { rateOn } from '#app/domain/outcomes/exchange.ts'

const rows = [{ currency: 'GBP', toCurrency: 'EUR', startsOn: '2026-01-01', rate: '1.17' }]
const exchange = {
  currency: 'EUR',
  rateOf: (from: string) => rateOn(rows, { from, to: 'EUR', day: '2026-05-04' }),
}
const nothing = {
  ...{
    yearly: 0,
    verifiedCash: 0,
    reportedCash: 0,
    verifiedCapacity: 0,
    reportedCapacity: 0,
    contractCost: 0,
  },
}
const of = (currency: string, given: Partial<MoneySums>): MoneySums => ({
  ...{ currency, accounts: 1, ...nothing, ...given },
})

test('subtotals of one currency are added before they are converted, once', () => {
  const halves = [of('GBP', { yearly: 50 }), of('GBP', { yearly: 50, accounts: 2 }), of('EUR', { yearly: 7 })]
  expect(sumByCurrency(halves)).toEqual([
    of('GBP', { yearly: 100, accounts: 3 }),
    of('EUR', { yearly: 7, accounts: 1 }),
  ])
  expect(totalMoney(halves, exchange).yearly).toEqual({ total: 117 + 7, missing: [] })
})

test('what has no rate is named, kind by kind, and no part of the total', () => {
  const totals = totalMoney([of('EUR', { yearly: 100 }), of('PLN', { yearly: 3_000_000 })], exchange)
  expect(totals.yearly).toEqual({ total: 100, missing: [{ minor: 3_000_000, currency: 'PLN' }] })
  expect(totals.verifiedCash).toEqual({ total: 0, missing: [] })
  expect(missingSentence(totals.yearly.missing)).toBe('PLN 30,000.00 not included: no rate')
  expect(missingSentence([...totals.yearly.missing, { minor: 500, currency: 'JPY' }])).toBe(
    'PLN 30,000.00 and JPY 500 not included: no rate',
  )
  expect(missingSentence([])).toBe(null)
})

test('cash and capacity have a line each, with what of it is verified', () => {
  const totals = totalMoney(
    [of('EUR', { verifiedCash: 220_000_000, reportedCash: 90_000_000, reportedCapacity: 4_000_000 })],
    exchange,
  )
  expect(valueLines(totals, 'EUR')).toEqual(['€3.1m cash · 71% confirmed', '€40k capacity · 0% confirmed'])
  expect(valueLines(totalMoney([of('EUR', { reportedCash: -5000 })], exchange), 'EUR')).toEqual(['−€50 cash'])
  expect(valueLines(totalMoney([], exchange), 'EUR')).toEqual([])
})

test('a share is between nothing and all, and none of a value that is none', () => {
  expect([verifiedShare(999, 1), verifiedShare(1, 999)]).toEqual([99, 1])
  expect([verifiedShare(2, 1), verifiedShare(10, -5), verifiedShare(-5, 10), verifiedShare(0, 0)]).toEqual([
    ...[67, 100, 0, null],
  ])
})

test('one account’s money is read in the currency of totals, or in its own where no rate leads there', () => {
  expect(readExchanged({ minor: 18_000_000, currency: 'GBP' }, exchange)).toBe('€210.6k')
  expect(readExchanged({ minor: 12_000_000, currency: 'CAD' }, exchange)).toBe('CAD 120k')
})
