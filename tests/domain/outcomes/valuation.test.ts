import { expect, test } from 'vitest'
import {
  moneyPerUnit,
  readFactors,
  timesPerYear,
  usesTimes,
  writeFactors,
} from '#app/domain/outcomes/valuation.ts'

const people = { amount: '5', words: 'people' }
const hours = { amount: '8', words: 'hours a day' }

test('money per unit is the product of factors and rate, and nothing without a rate', () => {
  expect(moneyPerUnit({ factors: [people, hours], rate: '52.1' })?.toFixed()).toBe('2084')
  expect(moneyPerUnit({ factors: [], rate: '0.1' })?.toFixed()).toBe('0.1')
  expect(moneyPerUnit({ factors: [people], rate: null })).toBeNull()
})

test('times a year: weekly is the fraction 365/7, an own number is taken as it is', () => {
  const read = (times: Parameters<typeof timesPerYear>[0]['times'], ownTimes = '') => {
    const { over, under } = timesPerYear({ times, ownTimes })
    return [over.toFixed(), under]
  }
  expect(read('weekly')).toEqual(['365', 7])
  expect(read('daily')).toEqual(['365', 1])
  expect(['monthly', 'quarterly', 'yearly'].map((times) => read(times as 'monthly')[0])).toEqual([
    '12',
    '4',
    '1',
  ])
  expect(read('own', '220.5')).toEqual(['220.5', 1])
  expect(read('own')).toEqual(['0', 1])
})

test('only a level comes up so many times a year', () => {
  expect([usesTimes('level'), usesTimes('amount')]).toEqual([true, false])
})

test('factors come out of their column as they went in, and nothing else does', () => {
  const given = [{ ...people, note: 'no' }, hours]
  expect(readFactors(writeFactors(given))).toEqual([people, hours])
})
