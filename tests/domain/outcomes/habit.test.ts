import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { habitQuestion, isOutsideHabit } from '#app/domain/outcomes/habit.ts'

const days = { unit: 'days', unitLabel: '' } as const
const aim = { baselineValue: '10', targetValue: '3' }
const at = (index: number, value: number | string) => ({
  measuredOn: addDays('2026-01-31', index * 7),
  value: String(value),
})
const seriesOf = (values: readonly number[]) => values.map((value, index) => at(index, value))
const next = (values: readonly number[], value: number | string, given = aim) =>
  isOutsideHabit(at(values.length, value), seriesOf(values), given)

const close = [9.1, 8.2, 7.4, 6.9, 5.5]

test('a series goes on as it did, faster or back a step, and nobody is asked', () => {
  for (const value of [4.4, 3, 6, 8]) expect(next(close, value)).toBe(false)
})

test('a lost decimal point or a slip of a key is asked about', () => {
  expect(next(close, 44)).toBe(true)
  expect(next(close, 220)).toBe(true)
  expect(
    next([47_200, 46_100, 43_800, 41_500, 39_900], 3990, { baselineValue: '48000', targetValue: '24000' }),
  ).toBe(true)
})

test('one slip already in the series does not make the next one usual', () => {
  expect(next([9.1, 8.2, 8, 7.8, 74, 7.2, 6.9, 6.1, 5.5], 44)).toBe(true)
})

test('a steady series has a floor: a tenth of its size, or of the way to the target', () => {
  const steady = { baselineValue: '100', targetValue: '90' }
  expect(next([100, 100, 100, 100], 150, steady)).toBe(false)
  expect(next([100, 100, 100, 100], 170, steady)).toBe(true)
  expect(next([0, 0, 0, 0], 1, { baselineValue: '0', targetValue: '5' })).toBe(false)
})

test('the figure of a day is compared with those of other days: a correction is not measured against itself', () => {
  expect(isOutsideHabit(at(2, '7.3'), seriesOf([9.1, 8.2, 740, 6.9, 5.5]), aim)).toBe(false)
})

test('the question says how far', () => {
  expect(habitQuestion(at(5, '220'), seriesOf(close), days)).toBe(
    'That is about 40 times what was measured before (5.5 days). Is it right?',
  )
  expect(habitQuestion(at(5, '-30'), seriesOf(close), days)).toBe(
    'That is far below what was measured before (5.5 days). Is it right?',
  )
  expect(habitQuestion(at(2, '30'), seriesOf([0, 0]), days)).toBe(
    'That is far above what was measured before (0 days). Is it right?',
  )
})

test('under four figures there is no habit; scaling everything alike changes no answer', () => {
  const value = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), value, (values, asked) => {
      expect(next(values, asked)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.array(value, { minLength: 4, maxLength: 12 }), value, (values, asked) => {
      const large = { baselineValue: '10240', targetValue: '3072' }
      expect(
        next(
          values.map((one) => one * 1024),
          asked * 1024,
          large,
        ),
      ).toBe(next(values, asked))
    }),
  )
})
