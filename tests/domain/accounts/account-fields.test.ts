import { expect, test } from 'vitest'
import { accentColour, accountFields, timeZone } from '#app/domain/accounts/account-fields.ts'

const read = (schema: { safeParse: (text: string) => { success: boolean; data?: unknown } }, text: string) =>
  schema.safeParse(text).data

test('time zones are names of the database, not offsets', () => {
  expect(read(timeZone(), 'Europe/Berlin')).toBe('Europe/Berlin')
  expect(read(timeZone(), 'UTC')).toBe('UTC')
  for (const wrong of ['', '+02:00', 'Europe/Atlantis', 'x'.repeat(10_000)])
    expect(read(timeZone(), wrong)).toBeUndefined()
})

test('an accent is a colour that can be read', () => {
  expect(read(accentColour(), '#2b5c4d')).toBe('#2B5C4D')
  for (const wrong of ['', 'green', '#FFC800', '#2B5C4D; color: red'])
    expect(read(accentColour(), wrong)).toBeUndefined()
})

test('a domain is cut out of an address, or left away', () => {
  const { domain } = accountFields
  expect(read(domain, ' HTTPS://www.Northwind.example/about?x#y ')).toBe('northwind.example')
  expect(read(domain, 'bücher.example')).toBe('bücher.example')
  expect(read(domain, '')).toBe('')
  for (const wrong of ['northwind', 'a b.example', 'javascript:alert(1)', '-a.example'])
    expect(read(domain, wrong)).toBeUndefined()
})
