import { expect, test } from 'vitest'
import { milestoneStateOf } from '#app/domain/plan/milestone.ts'

test('a step is late from the day after its due date, and never once it is done or without a date', () => {
  const today = '2026-05-04'
  expect(milestoneStateOf({ completedAt: null, dueOn: '2026-05-04' }, today)).toBe('open')
  expect(milestoneStateOf({ completedAt: null, dueOn: '2026-05-03' }, today)).toBe('late')
  expect(milestoneStateOf({ completedAt: null, dueOn: null }, today)).toBe('open')
  expect(milestoneStateOf({ completedAt: new Date('2026-05-09'), dueOn: '2026-05-03' }, today)).toBe('done')
})
