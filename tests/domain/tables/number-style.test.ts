import { expect, test } from 'vitest'
import { decideNumberStyle, readNumberCell } from '#app/domain/tables/number-style.ts'

test.each([
  ['1,234.56', 'point', '1234.56'],
  ['1.234,56', 'comma', '1234.56'],
  ['1 234,56', 'comma', '1234.56'],
  ['1\u202F234,5', 'comma', '1234.5'],
  ["1'234", 'point', '1234'],
  ['1’234.50', 'point', '1234.5'],
  ['12,345,678', 'point', '12345678'],
  ['\u22124.0', 'point', '-4'],
  ['007', 'point', '7'],
] as const)('%s with a decimal %s is %s', (text, style, value) => {
  expect(readNumberCell(text, style)).toEqual({ ok: true, value })
})

test.each(['', 'four', '1,23', '12,34.5', '1.2.3', '1e5', '--1', '1 %'])('%j is no number', (text) => {
  expect(readNumberCell(text, 'point')).toEqual({ ok: false, reason: 'This is not a number' })
})

test('the column decides by what can only be read one way', () => {
  expect(decideNumberStyle(['1,234', '2.5', '3'])).toBe('point')
  expect(decideNumberStyle(['1.234', '2,5'])).toBe('comma')
  expect(decideNumberStyle(['1.234,50'])).toBe('comma')
  expect(decideNumberStyle(['1,234.50'])).toBe('point')
  expect(decideNumberStyle(['3', '4', ''])).toBe('point')
})
