import { expect, test } from 'vitest'
import { reviewCountsUntil, reviewDue } from '#app/domain/reviews/rhythm.ts'

/** DOMAIN.md §3, reviewed_with_data: deep 100, standard 190, light 380 days. */
test('a review counts for the rhythm of the tier', () => {
  expect(reviewCountsUntil('2026-01-01', 'deep')).toBe('2026-04-11')
  expect(reviewCountsUntil('2026-01-01', 'standard')).toBe('2026-07-10')
  expect(reviewCountsUntil('2026-01-01', 'light')).toBe('2027-01-16')
})

test('the next one is to be planned from 30 days before it lapses, unless it is', () => {
  const rhythm = { signedOn: '2026-01-01', investment: 'deep' as const, hasNext: false, today: '2026-03-12' }
  expect(reviewDue(rhythm)).toEqual({ lapsesOn: '2026-04-11', isLapsed: false })
  expect(reviewDue({ ...rhythm, today: '2026-03-11' })).toBe(null)
  expect(reviewDue({ ...rhythm, today: '2026-04-11' })?.isLapsed).toBe(false)
  expect(reviewDue({ ...rhythm, today: '2026-04-12' })?.isLapsed).toBe(true)
  expect(reviewDue({ ...rhythm, hasNext: true })).toBe(null)
  expect(reviewDue({ ...rhythm, signedOn: null })).toBe(null)
})
