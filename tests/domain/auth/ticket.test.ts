import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTicket, sealTicket } from '#app/domain/auth/ticket.ts'

const until = new Date('2026-05-04T09:05:00Z')
const now = new Date('2026-05-04T09:00:00Z')

test('what was sealed comes back until its last moment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      const text = sealTicket('secret', { kind: 'asked', body, until })
      expect(text).toMatch(/^[\w.-]+$/)
      expect(openTicket('secret', 'asked', { text, now })).toBe(body)
      expect(openTicket('secret', 'asked', { text, now: until })).toBe(null)
    }),
    { numRuns: 50 },
  )
})

test('a changed ticket, another kind and another secret open nothing', () => {
  const text = sealTicket('secret', { kind: 'password-passed', body: 'ada /', until })
  expect(openTicket('secret', 'asked', { text, now })).toBe(null)
  expect(openTicket('other', 'password-passed', { text, now })).toBe(null)
  for (let at = 0; at < text.length; at += 1) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    expect(openTicket('secret', 'password-passed', { text: changed, now })).toBe(null)
  }
  for (const broken of [null, '', '..', 'x'.repeat(100_000)]) {
    expect(openTicket('secret', 'password-passed', { text: broken, now })).toBe(null)
  }
})
