import { expect, test } from 'vitest'
import { rateText } from '#app/domain/outcomes/rate-text.ts'

test.each([
  ['1.17', '1.17'],
  ['0,0061', '0.0061'],
  [' 1 ', '1'],
  ['1.1700', '1.17'],
  ['10.00', '10'],
  ['007.5', '7.5'],
  ['0.0000000001', '0.0000000001'],
])('“%s” is a rate', (typed, rate) => {
  expect(rateText().safeParse(typed).data).toBe(rate)
})

test.each([
  ...['0', '0.00', '-1', '−0.5'].map((typed) => [typed, 'A rate is more than zero']),
  ...['1,2,3', '1.2.3', 'abc', '', '1/3', '€1', '1.17171717171', '1234567890'].map((typed) => [
    ...[typed, 'Fill in a rate, like 1.17'],
  ]),
])('“%s” is none: %s', (typed, message) => {
  expect(rateText().safeParse(typed).error?.issues[0]?.message).toBe(message)
})
