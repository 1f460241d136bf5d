import { expect, test } from 'vitest'
import { mayKeepLogo, mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import { actors, everybody, staff } from './actors.ts'

test('customers open themselves, staff have nothing to open', () => {
  const person = { userId: 'u', name: 'N', email: 'n@example.com' }
  expect(mayOpenThemself({ ...person, kind: 'customer', staffRole: null })).toBe(true)
  expect(mayOpenThemself({ ...person, kind: 'staff', staffRole: 'admin' })).toBe(false)
})

test('the logo is kept by the vendor and by approvers', () => {
  expect(everybody.filter((who) => mayKeepLogo(actors[who]))).toEqual(['approver', ...staff])
})
