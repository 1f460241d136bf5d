import { expect, test } from 'vitest'
import { mailTitle } from '#app/domain/accounts/mail-titles.ts'

test('a mail is named by what it is about, an unknown one plainly', () => {
  expect(mailTitle('accounts-invitation')).toBe('Invitation')
  expect(mailTitle('something-later')).toBe('Mail')
})
