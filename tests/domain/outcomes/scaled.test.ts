import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '#app/domain/outcomes/exact.ts'
import { divideHalfEven, minus, readScaled, scaled, tenTo } from '#app/domain/outcomes/scaled.ts'

test('a decimal in text becomes a whole number over a power of ten, and text again', () => {
  expect(scaled('-4.40')).toEqual({ whole: -440n, scale: 2 })
  expect(scaled('1.2e3')).toEqual({ whole: 1200n, scale: 0 })
  expect(['-4.40', '0.007', '-0.0', '120', '0'].map((text) => readScaled(scaled(text)))).toEqual([
    ...['-4.4', '0.007', '0', '120', '0'],
  ])
  expect([tenTo(0), tenTo(70)]).toEqual([1n, 10n ** 70n])
})

test('halves go to the even neighbour on both sides of nothing', () => {
  expect([1n, 3n, 5n, -1n, -3n].map((over) => divideHalfEven(over, 2n))).toEqual([0, 2, 2, 0, -2])
  expect(divideHalfEven(-5_000_000_000_000_000_000_000_001n, 10_000_000_000_000_000_000_000_000n)).toBe(-1)
})

test('differences and quotients are those of the decimal library', () => {
  const decimal = fc
    .tuple(fc.integer(), fc.nat(9))
    .map(([whole, behind]) => exact(whole).times(`1e-${behind}`).toFixed())
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 1, max: 1_000_000 }), (one, other, under) => {
      const difference = minus(scaled(one), scaled(other))
      const expected = exact(one).minus(other)
      expect(readScaled(difference)).toBe(expected.plus(0).toFixed())
      expect(divideHalfEven(difference.whole, BigInt(under) * tenTo(difference.scale))).toBe(
        expected.dividedBy(under).toDecimalPlaces(0).toNumber() + 0,
      )
    }),
  )
})
