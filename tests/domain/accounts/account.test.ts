import { expect, test } from 'vitest'
import { slugOf } from '#app/domain/accounts/account.ts'

test('a name becomes the plain part of an address', () => {
  expect(slugOf('Société Générale & Co.')).toBe('societe-generale-co')
  expect(slugOf('  --A  b--  ')).toBe('a-b')
  expect(slugOf('株式会社')).toBe('account')
  expect(slugOf(`${'x'.repeat(47)} and more`)).toBe('x'.repeat(47))
})
