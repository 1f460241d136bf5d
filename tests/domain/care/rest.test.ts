import { expect, test } from 'vitest'
import { isResting, restEndProblem } from '#app/domain/care/rest.ts'

test('a rest lasts until somebody ends it or its last day is over', () => {
  expect(isResting({ endsOn: null, endedAt: null }, '2030-01-01')).toBe(true)
  expect(isResting({ endsOn: '2026-05-31', endedAt: null }, '2026-05-31')).toBe(true)
  expect(isResting({ endsOn: '2026-05-31', endedAt: null }, '2026-06-01')).toBe(false)
  expect(isResting({ endsOn: null, endedAt: new Date(0) }, '2026-05-01')).toBe(false)
})

test('it cannot end before it begins', () => {
  expect(restEndProblem('2026-05-04', '2026-05-05')).toBe('Choose today or a later day, or leave it empty')
  expect(restEndProblem('2026-05-05', '2026-05-05')).toBeNull()
  expect(restEndProblem(null, '2026-05-05')).toBeNull()
})
