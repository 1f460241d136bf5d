import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { correlationOf, correlationSentence } from '#app/domain/outcomes/correlation.ts'

const figures = (values: readonly number[]) =>
  values.map((value, index) => ({ measuredOn: addDays('2026-01-01', index * 10), value: String(value) }))
/** `daily[i]` on each of the ten days up to figure i + 1. */
const usage = (daily: readonly number[]) =>
  daily.flatMap((value, index) =>
    Array.from({ length: 10 }, (_, day) => ({
      on: addDays('2026-01-02', index * 10 + day),
      value: String(value),
    })),
  )

test('each figure is paired with the mean of the days since the one before it', () => {
  expect(correlationOf(figures([9, 1, 2, 3, 4]), usage([10, 20, 30, 40]))).toEqual({ r: 1, pairs: 4 })
  const sparse = usage([10, 20, 30, 40]).filter(({ on }) => Number(on.slice(-2)) % 2 === 0)
  expect(correlationOf(figures([9, 4, 3, 2, 1]), sparse)).toEqual({ r: -1, pairs: 4 })
})

test('nothing is said under four pairs, without usage in the days, or where one of the two stands still', () => {
  expect(correlationOf(figures([9, 1, 2, 3]), usage([10, 20, 30]))).toBeNull()
  expect(correlationOf(figures([9, 1, 2, 3, 4]), usage([10, 20, 30]))).toBeNull()
  expect(correlationOf(figures([9, 1, 2, 3, 4]), usage([10, 10, 10, 10]))).toBeNull()
  expect(correlationOf(figures([9, 2, 2, 2, 2]), usage([10, 20, 30, 40]))).toBeNull()
  expect(correlationOf([], [])).toBeNull()
})

test('it is called a correlation, and no more', () => {
  const end = 'That is a correlation, not proof.'
  expect(correlationSentence({ r: 0.8249, pairs: 6 })).toBe(`Moves together: r = 0.82 over 6 figures. ${end}`)
  expect(correlationSentence({ r: -0.61, pairs: 9 })).toBe(
    `Moves the other way: r = −0.61 over 9 figures. ${end}`,
  )
  expect(correlationSentence({ r: 0.1, pairs: 9 })).toBe(
    `Hardly moves together: r = 0.10 over 9 figures. ${end}`,
  )
})
