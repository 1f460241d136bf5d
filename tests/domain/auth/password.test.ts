import { expect, test } from 'vitest'
import { passwordProblem } from '#app/domain/auth/password.ts'

const facts = { email: 'cleo.martin@lumen.example', names: ['Cleo Martin'] }
const problem = (password: string) => passwordProblem(password, facts)

test('words that do not belong together are good', () => {
  for (const good of [
    'granite tulip orbit',
    'correct horse battery staple',
    'meadow lantern sixteen',
    'Xk9!vLq2#pTz',
    'Zitronenfalter im Regen',
    'пароль для работы',
    'dancing with cleo at noon',
  ]) {
    expect([good, problem(good)]).toEqual([good, null])
  }
})

test('fewer than twelve characters are too few', () => {
  expect(problem('Xk9!vLq2#pT')).toMatch(/^Use 12 characters or more/)
  expect(problem('😀😀😀😀😀😀')).toMatch(/^Use 12 characters or more/)
})

test('what guessers try first is refused, dressed up or not', () => {
  for (const common of [
    'password12345',
    'P@ssw0rd!2026',
    'passwordpassword',
    'adminpassword1',
    'welcomesummer2026',
    'administrator',
    'qwertyuiop123',
    'zxcvbnm,./123456',
    'abcdefghijklm',
    '123456789012',
    '938475610294',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1qaz2wsx3edc4rfv',
    '............',
  ]) {
    expect([common, problem(common)]).toEqual([
      common,
      'This is one of the first that guessers try. Use a few words that do not belong together',
    ])
  }
})

test('one’s own address or name is refused', () => {
  for (const own of [
    'cleo.martin@lumen.example',
    'CLEO.MARTIN2026',
    'Cleo Martin 1234',
    'cleomartin!!!!',
    'lumen.example',
  ]) {
    expect([own, problem(own)]).toEqual([own, 'This is close to your own address or name. Use other words'])
  }
})
