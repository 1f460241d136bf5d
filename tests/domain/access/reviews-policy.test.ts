import { expect, test } from 'vitest'
import { mayHoldReviews, mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { actors, everybody, staff } from './actors.ts'

test.each([
  ['plan reviews', mayPlanReviews, ['contributor', 'approver', ...staff]],
  ['hold reviews', mayHoldReviews, ['approver', ...staff]],
])('%s', (_, policy, who) => {
  expect(everybody.filter((name) => policy(actors[name]))).toEqual(who)
})
