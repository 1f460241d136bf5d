import { expect, test } from 'vitest'
import type { Valuation } from '#app/domain/outcomes/valuation.ts'
import { factorRows, valuationOf, valuationTexts } from '#app/domain/outcomes/valuation-texts.ts'

const valuation: Valuation = {
  factors: [
    { amount: '5', words: 'people' },
    { amount: '8', words: 'hours a day' },
  ],
  ...{ rate: '52', rateWords: 'an hour', times: 'own', ownTimes: '11', nature: 'capacity' },
}

test('a valuation becomes the texts of a form, and the same again', () => {
  const texts = valuationTexts(valuation)
  expect(texts).toMatchObject({ factor1: '5', factor2Words: 'hours a day', factor3: '', factor4Words: '' })
  expect(valuationOf(texts)).toEqual(valuation)
  const open = { ...valuation, factors: [], rate: null }
  expect(valuationOf(valuationTexts(open))).toEqual(open)
  expect(factorRows).toHaveLength(4)
})

test('a gap between factors closes, and own times go with their word', () => {
  const texts = { ...valuationTexts(valuation), factor1: '', factor1Words: '', times: 'monthly' } as const
  expect(valuationOf(texts)).toMatchObject({
    factors: [{ amount: '8', words: 'hours a day' }],
    times: 'monthly',
    ownTimes: '',
  })
})
