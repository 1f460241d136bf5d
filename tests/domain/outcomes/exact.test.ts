import { expect, test } from 'vitest'
import { exact } from '#app/domain/outcomes/exact.ts'

test('products of long decimals keep every digit', () => {
  expect(exact('99999999999999.999999').times('99999999999999.999999').toFixed()).toBe(
    '9999999999999999999800000000.000000000001',
  )
})

test('a tie goes to the even neighbour, and the slightest more goes up', () => {
  expect(exact('0.5').toDecimalPlaces(0).toNumber()).toBe(0)
  expect(exact('1.5').toDecimalPlaces(0).toNumber()).toBe(2)
  expect(exact('2.5').toDecimalPlaces(0).toNumber()).toBe(2)
  expect(exact('0.50000000000000000000000000000000000001').toDecimalPlaces(0).toNumber()).toBe(1)
})
