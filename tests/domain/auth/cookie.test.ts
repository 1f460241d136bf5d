import { expect, test } from 'vitest'
import {
  changingPerson,
  cookieText,
  emptyCookie,
  readCookie,
  settingCookies,
} from '#app/domain/auth/cookie.ts'

const cookie = { name: 'cairn_step', value: 'abc', lastsMs: 300_000 } as const

test('cookies are out of reach of scripts and other sites, and __Host- over https', () => {
  expect(cookieText({ ...cookie, isSecure: false })).toBe(
    'cairn_step=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=300',
  )
  expect(cookieText({ ...cookie, isSecure: true })).toBe(
    '__Host-cairn_step=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=300; Secure',
  )
  expect(emptyCookie('cairn_step', false)).toContain('Max-Age=0')
})

test('a cookie is found by its whole name', () => {
  const header = 'x=1; cairn_step=abc; cairn_stepped=no;cairn_asked='
  expect(readCookie(header, 'cairn_step', false)).toBe('abc')
  expect(readCookie(header, 'cairn_step', true)).toBe(null)
  expect(readCookie(header, 'cairn_asked', false)).toBe(null)
  expect(readCookie('not_cairn_step=abc', 'cairn_step', false)).toBe(null)
  expect(readCookie(null, 'cairn_step', false)).toBe(null)
})

test('several cookies are several headers; a change of person loads a new document', () => {
  expect(settingCookies(['a=1', 'b=2']).getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(changingPerson(['a=1']).get('X-Remix-Reload-Document')).toBe('true')
})
