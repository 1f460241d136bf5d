import { expect, test } from 'vitest'
import { emptyOr, readText } from '#app/domain/accounts/import/plain-cell.ts'

const asIs = (text: string) => ({ ok: true as const, value: text })

test('what exports write for nothing is nothing, but not where it can be a name or an answer', () => {
  for (const text of ['', '  ', '-', 'N/A', 'null', '(No value)'])
    expect(emptyOr(text, 'industry', asIs)).toBeNull()
  expect(emptyOr('None', 'lastName', asIs)).toEqual(asIs('None'))
  expect(emptyOr('none', 'access', asIs)).toEqual(asIs('none'))
  expect(emptyOr('[not provided]', 'lastName', asIs)).toBeNull()
})

test('letters that were lost, NUL bytes and other signs for machines are pointed at', () => {
  for (const text of ['M\uFFFDller', 'a\u0000b', 'bell\u0007']) {
    const read = emptyOr(text, 'account', asIs)
    expect(read && !read.ok && read.reason).toContain('Some characters cannot be read')
  }
  expect(emptyOr('two\nlines', 'account', asIs)).toEqual(asIs('two\nlines'))
})

test('texts become one line, composed, and have an end', () => {
  expect(readText('  Mu\u0308ller\n\tGmbH ', 120)).toEqual(asIs('Müller GmbH'))
  expect(readText('x'.repeat(121), 120)).toEqual({ ok: false, reason: 'This is longer than 120 characters' })
  expect(readText('😀'.repeat(120), 120).ok).toBe(true)
})
