import { expect, test } from 'vitest'
import { reviewCountsUntil } from '#app/domain/reviews/rhythm.ts'

/** DOMAIN.md §3, reviewed_with_data: deep 100, standard 190, light 380 days. */
test('a review counts for the rhythm of the tier', () => {
  expect(reviewCountsUntil('2026-01-01', 'deep')).toBe('2026-04-11')
  expect(reviewCountsUntil('2026-01-01', 'standard')).toBe('2026-07-10')
  expect(reviewCountsUntil('2026-01-01', 'light')).toBe('2027-01-16')
})
