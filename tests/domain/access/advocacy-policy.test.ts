import { expect, test } from 'vitest'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'

test('customers open themselves, staff have nothing to open', () => {
  const person = { userId: 'u', name: 'N', email: 'n@example.com' }
  expect(mayOpenThemself({ ...person, kind: 'customer', staffRole: null })).toBe(true)
  expect(mayOpenThemself({ ...person, kind: 'staff', staffRole: 'admin' })).toBe(false)
})
