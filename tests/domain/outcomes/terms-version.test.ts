import { expect, test } from 'vitest'
import { asksForGoal, countsDifferently, keptTerms } from '#app/domain/outcomes/terms-version.ts'

const before = {
  ...{ cadence: 'monthly', baselineValue: '10', baselineOn: '2026-01-01' },
  ...{ factors: '[]', rate: '52', rateWords: '', times: 'monthly', ownTimes: '', nature: 'cash' },
  ...{ attributionShare: null, margin: null },
  ...{ unit: 'days', unitLabel: '', direction: 'decrease', kind: 'level', category: 'time_saved' },
}

test.each([...keptTerms, 'unit', 'unitLabel', 'direction', 'kind'])(
  'another %s counts differently',
  (field) => {
    expect(countsDifferently(before, { ...before, [field]: 'other' })).toBe(true)
  },
)

test('of categories only revenue counts differently, by its margin', () => {
  expect(countsDifferently(before, { ...before, category: 'quality' })).toBe(false)
  expect(countsDifferently(before, { ...before, category: 'revenue_generated' })).toBe(true)
  expect(countsDifferently(before, { ...before })).toBe(false)
})

test('the goal is asked for again for what is measured, from where and to where; not for what it is worth', () => {
  for (const field of ['unit', 'direction', 'kind', 'targetValue', 'targetOn', 'baselineValue', 'cadence'])
    expect([field, asksForGoal([field])]).toEqual([field, true])
  expect(asksForGoal(['name', 'category', 'rate', 'factor1', 'times', 'nature'])).toBe(false)
})
