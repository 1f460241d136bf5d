import { expect, test } from 'vitest'
import { mailTitle } from '#app/domain/accounts/mail-titles.ts'
import { mailExamples } from '#emails/examples.ts'

test('a mail is named by what it is about', () => {
  expect(mailTitle('auth-sign-in')).toBe('Sign-in link')
  expect(mailTitle('from-a-newer-cairn')).toBe('Mail')
})

test('every kind that is sent has a title', () => {
  expect(Object.keys(mailExamples).filter((kind) => mailTitle(kind) === 'Mail')).toEqual([])
})
