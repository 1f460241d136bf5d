import fc from 'fast-check'
import { expect, test } from 'vitest'
import { companyKey, domainOf, isAtMailProvider, isWithin } from '#app/domain/advocacy/company-key.ts'

test.each([
  ['Acme, Inc.', 'acme'],
  ['The ACME Group', 'acme'],
  ['Société Générale S.A.', 'societe generale'],
  ['Müller & Söhne GmbH & Co. KG', 'muller and sohne'],
  ['Straße AG', 'strasse'],
  ['Holding Ltd', 'holding ltd'],
  ['株式会社 日立', '株式会社 日立'],
  ['  ', ''],
])('%s', (name, key) => {
  expect(companyKey(name)).toBe(key)
})

test('a key of a key is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const key = companyKey(name)
      expect(companyKey(key)).toBe(key)
    }),
  )
})

test('whose address it is', () => {
  expect(domainOf('Anna@Mail.Acme.Example')).toBe('mail.acme.example')
  expect(isWithin('mail.acme.example', 'acme.example')).toBe(true)
  expect(isWithin('acme.example', 'acme.example')).toBe(true)
  expect(isWithin('notacme.example', 'acme.example')).toBe(false)
  expect(isWithin('acme.example', '')).toBe(false)
  expect(isAtMailProvider('anna@gmail.com')).toBe(true)
  expect(isAtMailProvider('anna@acme.example')).toBe(false)
})
