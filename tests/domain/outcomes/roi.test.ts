import { expect, test } from 'vitest'
import { contractCost, renewsOn, roiMultiple, yearlyPrice } from '#app/domain/outcomes/roi.ts'

const first = { startsOn: '2025-01-01', endsOn: '2025-12-31', price: 3_650_000 }
const second = { startsOn: '2026-01-01', endsOn: '2026-12-31', price: 7_300_000 }

test('a contract costs by day, today’s included, nothing before it starts and no more than its price', () => {
  expect(contractCost([first], '2024-12-31')).toBe(0)
  expect(contractCost([first], '2025-01-01')).toBe(10_000)
  expect(contractCost([first, second], '2026-01-02')).toBe(3_650_000 + 40_000)
  expect(contractCost([second, first], '2028-02-29')).toBe(10_950_000)
  expect(contractCost([], '2026-01-01')).toBe(0)
})

test('each period is rounded once, to the even minor unit', () => {
  const odd = { startsOn: '2026-01-01', endsOn: '2026-01-02', price: 5 }
  expect(contractCost([odd], '2026-01-01')).toBe(2)
  expect(contractCost([odd, odd], '2026-01-01')).toBe(4)
  expect(contractCost([odd], '2026-01-02')).toBe(5)
})

test('a leap year has a day more to spread the price over', () => {
  const leap = { startsOn: '2028-01-01', endsOn: '2028-12-31', price: 36_600 }
  expect(contractCost([leap], '2028-02-29')).toBe(6000)
  expect(yearlyPrice([leap], '2028-02-29')).toBe(36_500)
})

test('the price of a year is that of the period that holds, the next one, or the last', () => {
  expect(yearlyPrice([second, first], '2025-06-01')).toBe(3_650_000)
  expect(yearlyPrice([first, second], '2024-06-01')).toBe(3_650_000)
  expect(yearlyPrice([first, second], '2030-06-01')).toBe(7_300_000)
  expect(yearlyPrice([], '2026-06-01')).toBeNull()
})

test('it renews the day after the last contracted one', () => {
  expect(renewsOn([first, second], '2025-06-01')).toBe('2027-01-01')
  expect(renewsOn([first, second], '2026-12-31')).toBe('2027-01-01')
  expect(renewsOn([first, second], '2027-01-01')).toBeNull()
  expect(renewsOn([], '2026-06-01')).toBeNull()
})

test('the multiple has one digit and waits for something to have been paid', () => {
  expect(roiMultiple(18_000, 5000)).toBe('3.6')
  expect(roiMultiple(-2500, 5000)).toBe('-0.5')
  expect(roiMultiple(-1, 5000)).toBe('0.0')
  expect(roiMultiple(18_000, 0)).toBeNull()
})
