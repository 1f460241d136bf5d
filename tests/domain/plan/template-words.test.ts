import { expect, test } from 'vitest'
import { aimWords, countWords, measureWords, stepMarks } from '#app/domain/plan/template-words.ts'

const measured = { unit: 'hours' as const, unitLabel: 'per week', direction: 'decrease' as const }

test.each([
  [{}, 'hours per week, lower is better, measured monthly'],
  [{ unit: 'days' as const, unitLabel: '' }, 'days, lower is better, measured monthly'],
  [
    { unit: 'percent' as const, unitLabel: '', direction: 'increase' as const },
    'per cent, higher is better, measured monthly',
  ],
  [{ unit: 'count' as const, unitLabel: 'region | regions' }, 'regions, lower is better, measured monthly'],
  [{ unit: 'currency' as const, unitLabel: '' }, 'money, lower is better, measured monthly'],
  [{ unit: 'ratio' as const, unitLabel: '' }, 'a ratio, lower is better, measured monthly'],
])('what is measured, in words %#', (given, words) => {
  expect(measureWords({ ...measured, cadence: 'monthly', ...given })).toBe(words)
})

test('what is special about a step', () => {
  const plain = {
    ...{ ownerSide: 'vendor' as const, isRequired: false, isFirstValue: false },
    needsAcceptance: false,
  }
  expect(stepMarks(plain)).toEqual([])
  expect(stepMarks({ ...plain, isRequired: true, isFirstValue: true, needsAcceptance: true })).toEqual([
    ...['needed to move on', 'the first gain', 'accepted by the other side'],
  ])
})

test.each([
  [{ investment: null, industry: '' }, 'Any account'],
  [{ investment: null, industry: 'Logistics' }, 'Logistics'],
  [{ investment: 'deep' as const, industry: '' }, 'Deep · any industry'],
  [{ investment: 'light' as const, industry: 'Healthcare' }, 'Light · Healthcare'],
])('for whom a template is %#', (aim, words) => {
  expect(aimWords(aim)).toBe(words)
})

test('how much is added', () => {
  expect(countWords({ goals: 3, steps: 11 })).toBe('3 goals and 11 steps')
  expect(countWords({ goals: 1, steps: 0 })).toBe('1 goal')
  expect(countWords({ goals: 0, steps: 1 })).toBe('1 step')
  expect(countWords({ goals: 0, steps: 0 })).toBe('nothing')
})
