import { expect, test } from 'vitest'
import type { Valuation } from '#app/domain/outcomes/valuation.ts'
import { type Told, valuationSentence, worthSentence } from '#app/domain/outcomes/valuation-sentence.ts'

const valuation: Valuation = {
  factors: [
    { amount: '5', words: 'people' },
    { amount: '8', words: 'hours a day' },
  ],
  rate: '52',
  rateWords: 'an hour',
  times: 'monthly',
  ownTimes: '',
  nature: 'capacity',
}
const close: Told = {
  ...{ category: 'time_saved', unit: 'days', unitLabel: '', direction: 'decrease', kind: 'level' },
  ...{ cadence: 'monthly', baselineValue: '10', targetValue: '3', valuation },
}
const given = (told: Partial<Told>, valued: Partial<Valuation> = {}): Told => ({
  ...close,
  ...told,
  valuation: { ...valuation, ...valued },
})
const plain = { factors: [], rateWords: '' }
const saved = given(
  {
    ...{ category: 'cost_reduced', unit: 'currency', unitLabel: 'EUR', kind: 'amount' },
    ...{ baselineValue: '48000', targetValue: '24000' },
  },
  { ...plain, rate: '1', nature: 'cash' },
)

test('a valuation reads as the sum of its parts', () => {
  expect(valuationSentence(close, 'EUR')).toBe(
    'Each day saved × 5 people × 8 hours a day × €52 an hour, every month, counted as capacity',
  )
  expect(worthSentence(close, 'EUR')).toBe(
    'One day saved is worth €2,080 a month, €24,960 a year; at your target €174,720 a year',
  )
})

test.each([
  [
    given({ unit: 'hours', unitLabel: 'per week' }, { ...plain, rate: '50', times: 'weekly' }),
    'Each hour per week saved × €50, every week, counted as capacity',
    'One hour per week saved is worth €50 a week, €2,607.14 a year; at your target €18,250 a year',
  ],
  [
    given({ category: 'cost_reduced', unit: 'percent' }, { ...plain, rate: '1200.5', nature: 'cash' }),
    'Each percentage point less × €1,200.50, every month, counted as cash',
    'One percentage point less is worth €1,200.50 a month, €14,406 a year; at your target €100,842 a year',
  ],
  [
    given(
      {
        ...{ category: 'quality', unit: 'count', unitLabel: 'region | regions', direction: 'increase' },
        ...{ baselineValue: '0', targetValue: '5' },
      },
      { ...plain, rate: '900', times: 'yearly' },
    ),
    'Each region more × €900, once a year, counted as capacity',
    'One region more is worth €900 a year; at your target €4,500 a year',
  ],
  [
    given({ category: 'quality' }, { ...plain, rate: '10', times: 'own', ownTimes: '6.5' }),
    'Each day less × €10, 6.5 times a year, counted as capacity',
    'One day less is worth €10 each time, €65 a year; at your target €455 a year',
  ],
])('%# %j', (told, sentence, worth) => {
  expect(valuationSentence(told, 'EUR')).toBe(sentence)
  expect(worthSentence(told, 'EUR')).toBe(worth)
})

test('money of the account counts in full; of another currency at its rate; amounts once a period', () => {
  expect(valuationSentence(saved, 'EUR')).toBe(
    'Each €1 saved counts in full, once for each month measured, counted as cash',
  )
  expect(worthSentence(saved, 'EUR')).toBe('At your target €24,000 a month, €288,000 a year')
  const dollars = { ...saved, unitLabel: 'USD', valuation: { ...saved.valuation, rate: '0.92' } }
  expect(valuationSentence(dollars, 'EUR')).toBe(
    'Each $1 saved × €0.92, once for each month measured, counted as cash',
  )
  expect(worthSentence(dollars, 'EUR')).toBe(
    '$1 saved is worth €0.92; at your target €22,080 a month, €264,960 a year',
  )
})

test('without a rate there is nothing to say', () => {
  const open = given({}, { rate: null })
  expect([valuationSentence(open, 'EUR'), worthSentence(open, 'EUR')]).toEqual(['', ''])
})
