import { expect, test } from 'vitest'
import { reviewStateOf } from '#app/domain/reviews/review.ts'

const then = new Date('2026-05-04T09:00:00Z')
const ahead = { cancelledAt: null, heldAt: null, signedBy: [] }

test('a review is ahead, cancelled, held, and signed once both sides have', () => {
  expect(reviewStateOf(ahead)).toBe('scheduled')
  expect(reviewStateOf({ ...ahead, cancelledAt: then })).toBe('cancelled')
  expect(reviewStateOf({ ...ahead, heldAt: then })).toBe('held')
  expect(reviewStateOf({ ...ahead, heldAt: then, signedBy: ['vendor'] })).toBe('held')
  expect(reviewStateOf({ ...ahead, heldAt: then, signedBy: ['customer', 'vendor'] })).toBe('signed')
})
