import { expect, test } from 'vitest'
import { cleanLine, cleanStoryText } from '#app/domain/advocacy/clean-text.ts'

test('spaces are single, edges are bare, and what nobody sees is gone', () => {
  expect(cleanStoryText('  a \t b\r\n\u2028 c\u202E\u0007\uD800 \n\n')).toBe('a b\n\nc')
  expect(cleanLine(' one\n\n two ')).toBe('one two')
  expect(cleanLine('👩‍💻 é')).toBe('👩‍💻 é')
})
