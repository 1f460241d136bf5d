import { expect, test } from 'vitest'
import { excerptOf } from '#app/domain/plan/comment.ts'
import { milestoneStateOf } from '#app/domain/plan/milestone.ts'

test('a step is late from the day after its due date, and never once it is done or without a date', () => {
  const today = '2026-05-04'
  expect(milestoneStateOf({ completedAt: null, dueOn: '2026-05-04' }, today)).toBe('open')
  expect(milestoneStateOf({ completedAt: null, dueOn: '2026-05-03' }, today)).toBe('late')
  expect(milestoneStateOf({ completedAt: null, dueOn: null }, today)).toBe('open')
  expect(milestoneStateOf({ completedAt: new Date('2026-05-09'), dueOn: '2026-05-03' }, today)).toBe('done')
})

test('the excerpt of a comment is one line of whole words and whole characters', () => {
  expect(excerptOf('  Two\n lines ')).toBe('Two lines')
  expect(excerptOf('one two three', 9)).toBe('one two…')
  expect(excerptOf('one two three', 13)).toBe('one two three')
  expect(excerptOf('x'.repeat(200), 10)).toBe(`${'x'.repeat(9)}…`)
  expect(excerptOf('😀'.repeat(200), 3)).toBe('😀😀…')
})
