import { expect, test } from 'vitest'
import { buildReviewAgenda } from '#app/features/reviews/build-agenda.server.ts'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { done, historyOf, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

test('planning a review puts on its agenda what both sides see, and nothing internal', () => {
  const { db, reviewId } = openReviewStory()
  expect(freezeAgenda(db, reviewId).map(({ kind, title }) => [kind, title])).toEqual([
    ['goal', 'Close the books in three days'],
    ['outcome', 'Month-end close'],
    ['milestone', 'Connect the ledger'],
  ])
})

test('one press brings in what is new; what was taken off stays off', () => {
  const { db, account, maria, vera, preview, stranger, reviewId } = openReviewStory()
  const [goalItem] = freezeAgenda(db, reviewId)
  done(db, removeItem, { as: maria.actor, input: { itemId: goalItem?.id ?? '' } })
  makeGoal(db, account, { title: 'One number for the board', progress: 'at_risk' })
  makeMilestone(db, account, { title: 'Hidden', visibility: 'internal', dueOn: '2026-04-01' })
  const input = { reviewId }
  for (const actor of [vera.actor, preview])
    refused(db, buildReviewAgenda, { as: actor, input, because: { code: 'not-allowed' } })
  refused(db, buildReviewAgenda, { as: stranger.actor, input, because: { code: 'not-found' } })
  expect(done(db, buildReviewAgenda, { as: maria.actor, input, at: may5 }).items).toBe(2)
  expect(freezeAgenda(db, reviewId).map(({ kind, title }) => [kind, title])).toEqual([
    ['outcome', 'Month-end close'],
    ['milestone', 'Connect the ledger'],
    ['goal', 'One number for the board'],
    ['risk', 'One number for the board'],
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-agenda-built',
    facts: { reviewId, items: 2 },
  })
  const before = historyOf(db, account.id).length
  expect(done(db, buildReviewAgenda, { as: maria.actor, input, at: may5 }).items).toBe(0)
  expect(historyOf(db, account.id).length).toBe(before)
})

test('two reviews each have an agenda of their own', () => {
  const { db, maria, planned, reviewId } = openReviewStory()
  const next = done(db, scheduleReview, { as: maria.actor, input: planned })
  expect(freezeAgenda(db, next.reviewId).length).toBe(freezeAgenda(db, reviewId).length)
})
