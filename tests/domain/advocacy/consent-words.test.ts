import { expect, test } from 'vitest'
import { scopeOfThem } from '#app/domain/advocacy/consent-words.ts'

test('a scope reads as a line of a list', () => {
  expect(scopeOfThem('name')).toBe('Use their name')
  expect(scopeOfThem('quote')).toBe('Quote them')
})
