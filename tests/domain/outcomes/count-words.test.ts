import { expect, test } from 'vitest'
import {
  readCut,
  readFormula,
  readHolding,
  readImprovement,
  readRowSum,
} from '#app/domain/outcomes/count-words.ts'
import type { LedgerRow, LedgerTerms } from '#app/domain/outcomes/ledger.ts'

const terms: LedgerTerms = {
  ...{ kind: 'level', direction: 'decrease', category: 'time_saved', cadence: 'weekly', baselineValue: '8' },
  ...{ factors: [], rate: '50', rateWords: 'an hour', times: 'weekly', ownTimes: '', nature: 'capacity' },
  ...{ attributionShare: '60', margin: null, isAgreed: true },
}
const measure = { unit: 'hours', unitLabel: '' } as const
const counted = { terms, measure, currency: 'EUR' }
const row: LedgerRow = {
  ...{ measurementId: 'a', from: '2026-02-01', until: '2026-03-04', days: 31, isCut: true },
  ...{ value: '3', improvement: '5', worth: 66429, standing: 'verified' },
}

test('a level says how often a year it comes up, over which days, and whose share it is', () => {
  expect(readFormula(counted)).toBe('improvement × €50 an hour × 365 ÷ 7 a year × days ÷ 365 × 60%')
  expect(readRowSum(row, counted)).toBe('5 hours × €50 an hour × 365 ÷ 7 a year × 31 ÷ 365 days × 60%')
  expect(readImprovement(counted)).toBe('baseline 8 hours − figure')
})

test('an amount counts once a period, and a share of all, or none said, needs no factor', () => {
  const amount: LedgerTerms = {
    ...{ ...terms, kind: 'amount', direction: 'increase', baselineValue: '0', rate: '1', rateWords: '' },
    attributionShare: '100',
  }
  const saved = { terms: amount, measure: { unit: 'currency', unitLabel: 'EUR' }, currency: 'EUR' } as const
  expect(readFormula(saved)).toBe('improvement × €1')
  expect(readRowSum({ ...row, improvement: '-1200.5' }, saved)).toBe('−€1,200.50 × €1')
  expect(readFormula({ ...saved, terms: { ...amount, attributionShare: null } })).toBe('improvement × €1')
  expect(readImprovement(saved)).toBe('figure − baseline €0')
  expect(readHolding(amount)).toBe('Each figure counts once, for the period it names.')
})

test('factors, own times and money of many digits are said as they are', () => {
  const people = { amount: '5', words: 'people' }
  const own: LedgerTerms = { ...terms, factors: [people], rate: '0.0125', times: 'own', ownTimes: '220' }
  expect(readFormula({ ...counted, terms: own })).toBe(
    'improvement × 5 people × €0.0125 an hour × 220 a year × days ÷ 365 × 60%',
  )
  expect(readFormula({ ...counted, terms: { ...terms, rate: null } })).toBe('')
  expect(readRowSum(row, { ...counted, terms: { ...terms, rate: null } })).toBe('')
})

test('until when a figure holds, and why a row ended', () => {
  expect(readHolding(terms)).toBe(
    'Each figure holds until the next one, for at most 31 days, because it is measured weekly. Nothing counts before the first figure.',
  )
  expect(readCut(row, terms)).toBe('Ends after 31 days: a figure is due every week.')
  expect(readCut({ ...row, isCut: false }, terms)).toBe('')
})
