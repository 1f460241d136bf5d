import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDecimals, termProblems } from '#app/domain/outcomes/terms.ts'

const terms = {
  direction: 'decrease',
  baselineValue: '10',
  baselineOn: '2026-01-01',
  targetValue: '3',
  targetOn: '2026-06-30',
} as const

test('terms that fit together have no problems', () => {
  expect(termProblems(terms)).toEqual({})
  expect(termProblems({ ...terms, direction: 'increase', targetValue: '10.000001' })).toEqual({})
})

test('a target must differ from the baseline and lie in its direction', () => {
  expect(termProblems({ ...terms, targetValue: '10' })).toEqual({
    targetValue: 'Choose a target that differs from the baseline',
  })
  expect(termProblems({ ...terms, targetValue: '11' })).toEqual({
    targetValue: 'This target is higher than the baseline, but the figure should go down',
  })
  expect(termProblems({ ...terms, direction: 'increase' })).toEqual({
    targetValue: 'This target is lower than the baseline, but the figure should go up',
  })
})

test('the target date comes after the baseline date', () => {
  expect(termProblems({ ...terms, targetOn: '2026-01-01' })).toEqual({
    targetOn: 'Choose a date after the baseline date',
  })
})

test('decimals compare exactly, also where floating point sees no difference', () => {
  expect(compareDecimals('999999999999.000001', '999999999999.000002')).toBe(-1)
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.bigInt(-(10n ** 17n), 10n ** 17n), (a, b) => {
      const [one, other] = [new Decimal(a.toString()).div(1e6), new Decimal(b.toString()).div(1e6)]
      expect(compareDecimals(one.toFixed(), other.toFixed())).toBe(one.comparedTo(other))
    }),
  )
})
