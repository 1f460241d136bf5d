import { expect, test } from 'vitest'
import { columnsProblem, isAccountField } from '#app/domain/accounts/import/fields.ts'

test('a choice of columns has to say which account a row is about, and a person’s name', () => {
  expect(columnsProblem({ 0: 'externalId' })).toBeNull()
  expect(columnsProblem({ 0: 'domain', 3: 'lastName', 4: 'email' })).toBeNull()
  expect(columnsProblem({})).toContain('which account a row is about')
  expect(columnsProblem({ 0: 'industry', 1: 'person' })).toContain('which account a row is about')
  expect(columnsProblem({ 0: 'account', 1: 'email' })).toContain('people’s names')
  expect(columnsProblem({ 0: 'account', 1: 'email', 2: 'person', 5: 'email' })).toBe(
    'Two columns are chosen for “Person: e-mail address”. Choose one of them.',
  )
})

test('fields are the account’s or a person’s', () => {
  expect(isAccountField('owner')).toBe(true)
  expect(isAccountField('email')).toBe(false)
})
