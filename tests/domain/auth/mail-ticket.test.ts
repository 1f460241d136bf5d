import { expect, test } from 'vitest'
import {
  openMailTicket,
  splitMailTicket,
  withMailTicket,
  withoutMailTicket,
} from '#app/domain/auth/mail-ticket.ts'

const secret = 'a secret of thirty-two characters'
const userId = '01JZ0000000000000000000001'
const now = new Date('2026-05-04T09:00:00Z')
const until = new Date('2026-06-03T09:00:00Z')

/** What the server gets of a pressed link: browsers keep the fragment to themselves. */
function pressed(path: string) {
  const url = new URL(withMailTicket(secret, path, { userId, until }), 'https://success.lumen.example')
  return splitMailTicket(url)
}

test.each([
  ['/plans/northwind', ''],
  ['/plans/northwind/outcomes/01J?figure=01K', '#figure'],
  ['/plans/northwind/talks/01J?answer=accepted', ''],
  ['/plans/nord%20wind/path/capture', '#sign'],
])('a link to %s%s names its reader and gives the address back as it was', (path, fragment) => {
  const { path: left, ticket } = pressed(`${path}${fragment}`)
  expect(left).toBe(path)
  expect(ticket).toMatch(/^[\w.-]{90,130}$/)
  expect(openMailTicket(secret, { ticket, path, now })).toEqual({ userId, fragment })
})

test('a note opens with no other address, secret or day', () => {
  const { path, ticket } = pressed('/plans/northwind')
  expect(openMailTicket(secret, { ticket, path: '/plans/ofelia', now })).toBe(null)
  expect(openMailTicket('another secret', { ticket, path, now })).toBe(null)
  expect(openMailTicket(secret, { ticket, path, now: until })).toBe(null)
  expect(openMailTicket(secret, { ticket: null, path, now })).toBe(null)
})

test('what cannot be a note is taken out of the address and carried nowhere', () => {
  const split = (search: string) => splitMailTicket({ pathname: '/plans', search })
  expect(split('')).toEqual({ path: '/plans', ticket: null })
  expect(split('?mail=')).toEqual({ path: '/plans', ticket: '' })
  expect(split('?a=1&mail=x;%20Domain=eve.example&b=2')).toEqual({ path: '/plans?a=1&b=2', ticket: '' })
  expect(split('?mail=one&mail=two')).toEqual({ path: '/plans', ticket: 'one' })
})

test('what is passed on names nobody', () => {
  const href = `https://success.lumen.example${withMailTicket(secret, '/plans/a/reviews/b?c=d#e', { userId, until })}`
  expect(withoutMailTicket(href)).toBe('https://success.lumen.example/plans/a/reviews/b?c=d#e')
})
