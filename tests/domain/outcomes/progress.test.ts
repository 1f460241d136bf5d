import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { expectedProgress, progressOf, standingOf, wholePercent } from '#app/domain/outcomes/progress.ts'

const way = { baselineValue: '10', baselineOn: '2026-01-01', targetValue: '3', targetOn: '2026-06-30' }

test('4.4 days, from 10 towards 3, is 80 % of the way', () => {
  expect(progressOf(way, '4.4')?.toFixed()).toBe('80')
})

test('progress is shown as it is, below 0 and above 100', () => {
  expect(progressOf(way, '12.1')?.toFixed()).toBe('-30')
  expect(progressOf(way, '2.3')?.toFixed()).toBe('110')
})

test('decimals are exact where floating point is not', () => {
  const cents = { ...way, baselineValue: '0.1', targetValue: '0.4' }
  expect(progressOf(cents, '0.3')?.times(3).toDecimalPlaces(15).toFixed()).toBe('200')
  expect(
    progressOf({ ...way, baselineValue: '0', targetValue: '0.3' }, '0.1')
      ?.times(3)
      .toDecimalPlaces(15)
      .eq(100),
  ).toBe(true)
})

test('nothing measured, and no way between baseline and target, give no progress', () => {
  expect(progressOf(way, null)).toBeNull()
  expect(progressOf({ ...way, targetValue: '10' }, '7')).toBeNull()
  expect(standingOf({ ...way, targetValue: '10.0' }, '10', '2026-03-01')).toBe('reached')
  expect(standingOf({ ...way, targetValue: '10' }, '7', '2026-03-01')).toBe('on_track')
})

test('expected progress is linear in time, 0 before the baseline date and 100 after the target date', () => {
  const tenDays = { ...way, targetOn: '2026-01-11' }
  expect(expectedProgress(tenDays, '2025-12-01').toNumber()).toBe(0)
  expect(expectedProgress(tenDays, '2026-01-01').toNumber()).toBe(0)
  expect(expectedProgress(tenDays, '2026-01-04').toNumber()).toBe(30)
  expect(expectedProgress(tenDays, '2026-01-11').toNumber()).toBe(100)
  expect(expectedProgress(tenDays, '2027-01-01').toNumber()).toBe(100)
  expect(expectedProgress({ ...way, targetOn: '2026-01-01' }, '2026-01-01').toNumber()).toBe(100)
})

test('behind begins more than 15 points under what was expected', () => {
  const hundredDays = {
    baselineValue: '0',
    baselineOn: '2026-01-01',
    targetValue: '100',
    targetOn: '2026-04-11',
  }
  const day50 = addDays('2026-01-01', 50)
  expect(standingOf(hundredDays, '35', day50)).toBe('on_track')
  expect(standingOf(hundredDays, '34.999999', day50)).toBe('behind')
  expect(standingOf(hundredDays, '100', day50)).toBe('reached')
  expect(standingOf(hundredDays, null, day50)).toBe('unmeasured')
})

test('whole per cent never claim a mark that was not reached', () => {
  const percent = (current: string) =>
    wholePercent(progressOf({ ...way, baselineValue: '0', targetValue: '1000' }, current) as never)
  expect(percent('805')).toBe(81)
  expect(percent('804')).toBe(80)
  expect(percent('997')).toBe(99)
  expect(percent('999.999')).toBe(99)
  expect(percent('1000')).toBe(100)
  expect(percent('1004')).toBe(100)
  expect(percent('-2')).toBe(-1)
  expect(Object.is(percent('0'), 0)).toBe(true)
})

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places))

test('whatever the values: the baseline is 0 %, the target 100 %, and turning both round changes nothing', () => {
  fc.assert(
    fc.property(decimal, decimal, decimal, (baselineValue, targetValue, current) => {
      fc.pre(Number(baselineValue) !== Number(targetValue))
      const any = { ...way, baselineValue, targetValue }
      expect(progressOf(any, baselineValue)?.toNumber()).toBeCloseTo(0, 9)
      expect(progressOf(any, targetValue)?.toNumber()).toBe(100)
      const negated = { ...any, baselineValue: negate(baselineValue), targetValue: negate(targetValue) }
      expect(progressOf(negated, negate(current))?.toString()).toBe(progressOf(any, current)?.toString())
    }),
  )
})

test('expected progress never falls as days go by and stays between 0 and 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -100, max: 900 }), (length, day) => {
      const any = { ...way, targetOn: addDays(way.baselineOn, length) }
      const [today, tomorrow] = [addDays(way.baselineOn, day), addDays(way.baselineOn, day + 1)]
      const expected = expectedProgress(any, today).toNumber()
      expect(expected).toBeGreaterThanOrEqual(0)
      expect(expectedProgress(any, tomorrow).toNumber()).toBeGreaterThanOrEqual(expected)
      expect(expectedProgress(any, tomorrow).toNumber()).toBeLessThanOrEqual(100)
    }),
  )
})

function negate(decimalText: string): string {
  return decimalText.startsWith('-') ? decimalText.slice(1) : `-${decimalText}`
}
