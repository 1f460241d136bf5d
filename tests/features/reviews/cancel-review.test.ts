import { expect, test } from 'vitest'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { editReview } from '#app/features/reviews/edit-review.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { reviewsOf } from '#app/features/reviews/review-queries.server.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

test('a review that is called off is neither changed nor held any more', () => {
  const { db, account, jonas, vera, stranger, reviewId } = openReviewStory()
  const input = { reviewId }
  refused(db, cancelReview, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, cancelReview, { as: stranger.actor, input, because: { code: 'not-found' } })
  done(db, cancelReview, { as: jonas.actor, input })
  expect(reviewsOf(db, account).map(({ state }) => state)).toEqual(['cancelled'])
  expect(historyOf(db, account.id).at(-1)?.kind).toBe('review-cancelled')
  const twice = { code: 'already-done' as const, message: 'This review is cancelled already.' }
  refused(db, cancelReview, { as: jonas.actor, input, because: twice })
  const gone = { code: 'already-done' as const, message: 'This review is cancelled.' }
  const edit = { values: { title: 'Another' }, was: {} }
  refused(db, editReview, { as: jonas.actor, input: { reviewId, edit }, because: gone })
})

test('nor can it be held', () => {
  const { db, maria, reviewId } = openReviewStory()
  done(db, cancelReview, { as: maria.actor, input: { reviewId } })
  const because = { code: 'already-done' as const, message: 'This review is cancelled.' }
  refused(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' }, because })
})
