import { expect, test } from 'vitest'
import {
  type CheckedValuation,
  valuationProblems,
  worthQuestion,
} from '#app/domain/outcomes/valuation-problems.ts'

const checked: CheckedValuation = {
  ...{ kind: 'level', direction: 'decrease', cadence: 'monthly', baselineValue: '10', targetValue: '3' },
  ...{ factor1: '5', factor1Words: 'people', factor2: '', factor2Words: '' },
  ...{ factor3: '', factor3Words: '', factor4: '', factor4Words: '' },
  ...{ rate: '416', rateWords: '', times: 'monthly', ownTimes: '', nature: 'capacity' },
}
const problems = (given: Partial<CheckedValuation>) => valuationProblems({ ...checked, ...given })

test('what fits, and saying nothing at all, is no problem', () => {
  expect(problems({})).toEqual({})
  expect(problems({ factor1: '', factor1Words: '', rate: '' })).toEqual({})
})

test.each([
  [
    { rate: '0' },
    { rate: 'At 0 nothing would ever count. Leave it empty while nobody knows what it is worth' },
  ],
  [
    { rate: '-52' },
    { rate: 'Fill in an amount above 0. Whether up or down is better is said by the direction' },
  ],
  [{ rate: '' }, { rate: 'Fill in what one of the last is worth, or empty the lines above' }],
  [{ factor1: '0' }, { factor1: 'Fill in a number above 0' }],
  [{ factor1: '-5' }, { factor1: 'Fill in a number above 0' }],
  [{ factor1: '' }, { factor1: 'Fill in how many people' }],
  [{ factor2: '8' }, { factor2Words: 'Fill in what is counted, like “people”' }],
  [{ times: 'own' }, { ownTimes: 'Fill in how many times a year, more than 0' }],
  [{ times: 'own', ownTimes: '0' }, { ownTimes: 'Fill in how many times a year, more than 0' }],
  [{ times: 'own', ownTimes: '-1' }, { ownTimes: 'Fill in how many times a year, more than 0' }],
] as const)('%j', (given, expected) => {
  expect(problems(given)).toEqual(expected)
})

test('an amount has no times', () => {
  expect(problems({ kind: 'amount', times: 'own', ownTimes: '' })).toEqual({})
})

test('very much money is asked about, not refused: above a thousand million a unit, ten thousand million a year', () => {
  const single = { factor1: '', factor1Words: '', times: 'yearly', targetValue: '9.9' } as const
  const question = (given: Partial<CheckedValuation>) => worthQuestion({ ...checked, ...single, ...given })
  const asked = 'That comes to very much money. Is it right?'
  expect(question({ rate: '1000000000' })).toBeNull()
  expect(question({ rate: '1000000000.01' })).toBe(asked)
  expect(question({ targetValue: '0', rate: '1000000000' })).toBeNull()
  expect(question({ targetValue: '0', rate: '1000000000', times: 'own', ownTimes: '1.01' })).toBe(asked)
  expect(question({ rate: '' })).toBeNull()
  expect(problems({ ...single, rate: '1000000000.01' })).toEqual({})
})

test('what could not be counted to the cent any more is refused', () => {
  const refused = { rate: 'That comes to more money than can be counted. Check the numbers' }
  expect(problems({ factor1: '999999999999', rate: '999999999999' })).toEqual(refused)
  expect(problems({ factor1: '1', times: 'yearly', targetValue: '9', rate: '90000000000000' })).toEqual({})
})
