import { expect, test } from 'vitest'
import { excerptOf } from '#app/domain/plan/comment.ts'

test('the excerpt of a comment is one line of whole words and whole characters', () => {
  expect(excerptOf('  Two\n lines ')).toBe('Two lines')
  expect(excerptOf('one two three', 9)).toBe('one two…')
  expect(excerptOf('one two three', 13)).toBe('one two three')
  expect(excerptOf('x'.repeat(200), 10)).toBe(`${'x'.repeat(9)}…`)
  expect(excerptOf('😀'.repeat(200), 3)).toBe('😀😀…')
})
