import { expect, test } from 'vitest'
import { readRoles } from '#app/domain/plan/stakeholder.ts'

test('parts in decisions are read in the list’s order, unknown words left out', () => {
  expect(readRoles('legal,champion')).toBe('Champion, Legal')
  expect(readRoles('king')).toBe('')
  expect(readRoles('')).toBe('')
})
