import { expect, test } from 'vitest'
import type { Priced } from '#app/domain/outcomes/worth.ts'
import { worthAtTarget, worthOfUnit } from '#app/domain/outcomes/worth.ts'

const priced: Priced = {
  ...{ kind: 'level', direction: 'decrease', cadence: 'monthly', baselineValue: '10', targetValue: '3' },
  valuation: {
    factors: [{ amount: '5', words: 'people' }],
    ...{ rate: '416', rateWords: '', times: 'monthly', ownTimes: '', nature: 'capacity' },
  },
}
const read = (worth: ReturnType<typeof worthAtTarget>) =>
  worth && [worth.once.toFixed(2), worth.yearly.toFixed(2)]

test('a level is worth its rate as often as its valuation says', () => {
  expect(read(worthOfUnit(priced))).toEqual(['2080.00', '24960.00'])
  expect(read(worthAtTarget(priced))).toEqual(['14560.00', '174720.00'])
})

test('an amount is worth its rate once for each period of its cadence; weeks are 365/7 a year', () => {
  const weekly = { ...priced, kind: 'amount', cadence: 'weekly' } as const
  expect(read(worthAtTarget(weekly))).toEqual(['14560.00', '759200.00'])
})

test('a target on the worse side is worth less than nothing', () => {
  expect(read(worthAtTarget({ ...priced, direction: 'increase' }))).toEqual(['-14560.00', '-174720.00'])
})

test('without a rate nothing is worth anything', () => {
  const open = { ...priced, valuation: { ...priced.valuation, rate: null } }
  expect([worthOfUnit(open), worthAtTarget(open)]).toEqual([null, null])
})
