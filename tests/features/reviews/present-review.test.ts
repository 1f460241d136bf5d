import { expect, test } from 'vitest'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { presentReview } from '#app/features/reviews/present-review.server.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { done, may4, may5 } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

test('a review ahead is shown from the plan as it is; once held, from what it kept', () => {
  const { db, account, maria, priya, outcome, reviewId } = openReviewStory()
  const show = () => presentReview(db, { accountId: account.id, reviewId, now: may5.now })
  const figures = () => show()?.snapshot.goals[0]?.outcomes[0]?.figures.map(({ value }) => value)
  expect(show()).toMatchObject({ isLive: true, today: '2026-05-05' })
  expect(figures()).toEqual(['4.4 days', '4 days'])
  expect(Object.keys(show()?.charts ?? {})).toEqual([outcome.id])
  makeMeasurement(db, outcome, { authorId: priya.user.id, measuredOn: '2026-05-03', value: '3.5' })
  expect(figures()).toEqual(['4.4 days', '4 days', '3.5 days'])
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' }, at: may4 })
  makeMeasurement(db, outcome, { authorId: priya.user.id, measuredOn: '2026-05-04', value: '3' })
  expect(show()?.isLive).toBe(false)
  expect(figures()).toEqual(['4.4 days', '4 days', '3.5 days'])
})

test('nothing is shown of a review that is off, or of another account', () => {
  const { db, account, elsewhere, maria, reviewId } = openReviewStory()
  expect(presentReview(db, { accountId: elsewhere.id, reviewId, now: may5.now })).toBe(null)
  done(db, cancelReview, { as: maria.actor, input: { reviewId } })
  expect(presentReview(db, { accountId: account.id, reviewId, now: may5.now })).toBe(null)
})
