import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitSubject, headerText, subjectAtMost } from '#emails/header-text.ts'

test('line breaks and other control characters become one space', () => {
  expect(headerText(' Ada\r\nBcc: eve@example.com\t\0 Lovelace\u2028')).toBe(
    'Ada Bcc: eve@example.com Lovelace',
  )
})

test('nothing that could end a header survives, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\u2028\u2029]/u.test(headerText(text))),
  )
})

test('the first wording that fits is taken; the last is cut', () => {
  expect(fitSubject('Short enough', 'Shorter')).toBe('Short enough')
  expect(fitSubject('x'.repeat(60), 'Short enough')).toBe('Short enough')
  expect(fitSubject('x'.repeat(60), '🪨'.repeat(70))).toBe(`${'🪨'.repeat(subjectAtMost - 1)}…`)
})
