import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertTotal, type RateRow, rateOn, readRate } from '#app/domain/outcomes/exchange.ts'
import { convert } from '#app/domain/outcomes/money.ts'

const row = (startsOn: string, rate: string, currency = 'GBP', toCurrency = 'EUR'): RateRow => ({
  ...{ currency, toCurrency, startsOn, rate },
})
const rows = [row('2026-01-01', '1.15'), row('2026-04-01', '1.17'), row('2026-02-01', '0.0061', 'JPY')]
const gbp = (day: string) => rateOn(rows, { from: 'GBP', to: 'EUR', day })

test('the rate of a day is the newest on or before it, in whatever order the rows stand', () => {
  expect(gbp('2026-01-01')).toEqual({ ok: true, rate: '1.15', startsOn: '2026-01-01' })
  expect(gbp('2026-03-31')).toEqual({ ok: true, rate: '1.15', startsOn: '2026-01-01' })
  expect(gbp('2026-04-01')).toEqual({ ok: true, rate: '1.17', startsOn: '2026-04-01' })
  expect(rateOn([...rows].reverse(), { from: 'GBP', to: 'EUR', day: '2030-01-01' })).toEqual({
    ...{ ok: true, rate: '1.17', startsOn: '2026-04-01' },
  })
})

test('a missing rate is said, never guessed: not from a later day, not from the way back', () => {
  expect(gbp('2025-12-31')).toEqual({ ok: false, missing: 'GBP' })
  expect(rateOn(rows, { from: 'EUR', to: 'GBP', day: '2026-05-04' })).toEqual({ ok: false, missing: 'EUR' })
  expect(rateOn(rows, { from: 'PLN', to: 'EUR', day: '2026-05-04' })).toEqual({ ok: false, missing: 'PLN' })
  expect(rateOn([], { from: 'EUR', to: 'EUR', day: '2026-05-04' })).toEqual({
    ...{ ok: true, rate: '1', startsOn: null },
  })
})

const rateOf = (from: string) => rateOn(rows, { from, to: 'EUR', day: '2026-05-04' })

test('each subtotal is converted once, half-even; what has no rate stands beside the total', () => {
  const subtotals = [
    { minor: 100_000, currency: 'EUR' },
    { minor: 50, currency: 'GBP' }, // 0.585 € lies between two cents: the even one
    { minor: 1000, currency: 'JPY' },
    { minor: 3_000_000, currency: 'PLN' },
    { minor: 0, currency: 'SEK' },
  ]
  expect(convertTotal(subtotals, { currency: 'EUR', rateOf })).toEqual({
    total: 100_000 + 58 + 610,
    missing: [{ minor: 3_000_000, currency: 'PLN' }],
  })
})

test('the total is the sum of the rounded rows, for any subtotals and rates', () => {
  const money = fc.record({
    minor: fc.integer({ min: -1e12, max: 1e12 }),
    currency: fc.constantFrom('EUR', 'GBP', 'JPY'),
  })
  fc.assert(
    fc.property(fc.array(money, { maxLength: 8 }), (subtotals) => {
      const { total, missing } = convertTotal(subtotals, { currency: 'EUR', rateOf })
      const each = subtotals.map((one) => {
        const found = rateOf(one.currency)
        return found.ok ? convert(one, { currency: 'EUR', rate: found.rate }).minor : 0
      })
      expect(total).toBe(each.reduce((sum, minor) => sum + minor, 0))
      expect(missing).toEqual([])
    }),
  )
})

test('a rate is read with all its digits', () => {
  expect([readRate('1.17'), readRate('0.0000000061'), readRate('1234.5'), readRate('7')]).toEqual([
    ...['1.17', '0.0000000061', '1,234.5', '7'],
  ])
})
