import { expect, test } from 'vitest'
import { deriveCode, deriveToken, hashCode, hashSecret } from '#app/domain/auth/derive.ts'

const id = '01KQRC0000000000000000000A'

test('a token is the same each time, and another for another secret, purpose or id', () => {
  const token = deriveToken('secret', 'sign-in', id)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(deriveToken('secret', 'sign-in', id)).toBe(token)
  const others = [
    deriveToken('Secret', 'sign-in', id),
    deriveToken('secret', 'invitation', id),
    deriveToken('secret', 'set-up', id),
    deriveToken('secret', 'sign-in', `${id}x`),
  ]
  expect(new Set([token, ...others]).size).toBe(5)
})

test('codes have six digits, leading zeros included, spread over the whole range', () => {
  const codes = Array.from({ length: 2000 }, (_, index) => deriveCode('secret', `${id}${index}`))
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
  expect(codes.some((code) => code.startsWith('0'))).toBe(true)
  expect(new Set(codes.map((code) => code[0])).size).toBe(10)
})

test('equal codes of different mails are stored differently, and nothing is stored in the clear', () => {
  expect(hashCode('a', '123456')).not.toBe(hashCode('b', '123456'))
  expect(hashSecret('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
})
