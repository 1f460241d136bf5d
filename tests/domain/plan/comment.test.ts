import { expect, test } from 'vitest'
import { claimSubject, excerptOf, readClaimSubject, withoutTricks } from '#app/domain/plan/comment.ts'

test('the excerpt of a comment is one line of whole words and whole characters', () => {
  expect(excerptOf('  Two\n lines ')).toBe('Two lines')
  expect(excerptOf('one two three', 9)).toBe('one two…')
  expect(excerptOf('one two three', 13)).toBe('one two three')
  expect(excerptOf('x'.repeat(200), 10)).toBe(`${'x'.repeat(9)}…`)
  expect(excerptOf('😀'.repeat(200), 3)).toBe('😀😀…')
})

test('a figure of a story is named by the story and its key, and nothing else reads as one', () => {
  const claim = { storyId: '01HZY3V9Q4C8R7T2N5M6K8J9P0', key: 'month-end-close' }
  expect(readClaimSubject(claimSubject(claim))).toEqual(claim)
  for (const other of ['', claim.storyId, `${claim.storyId}.`, `${claim.storyId}.A b`, 'x.y'])
    expect(readClaimSubject(other)).toBeNull()
})

test('what hides or turns around words is taken out; joiners of emoji and scripts stay', () => {
  expect(withoutTricks(' a\u202Etxt.exe\u202C\u200B ')).toBe('atxt.exe')
  expect(withoutTricks('\u{1F469}\u200D\u{1F680} می\u200Cخواهم')).toBe(
    '\u{1F469}\u200D\u{1F680} می\u200Cخواهم',
  )
  expect(['\u200D', '\u3164', ' \u2066 ', '\u0301'].map(withoutTricks)).toEqual(['', '', '', ''])
})
