import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { reviewDetails, reviewsOf } from '#app/features/reviews/review-queries.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { deputies } from '#db/schema/care.ts'
import { done, historyOf, may4, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

function openHeldReview() {
  const story = openReviewStory()
  const { db, priya, reviewId } = story
  done(db, holdReview, { as: priya.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const input = { reviewId, seen: readReview(db, reviewId).snapshotHash ?? '' }
  return { ...story, input }
}

test('a review counts once both sides have signed the very same page', () => {
  const { db, account, maria, priya, reviewId, input } = openHeldReview()
  const details = () => reviewDetails(db, { accountId: account.id, reviewId, timeZone: account.timeZone })
  done(db, signReview, { as: priya.actor, input })
  expect(details()?.state).toBe('held')
  const because = { code: 'already-done' as const, message: 'Your side has signed this review already.' }
  refused(db, signReview, { as: priya.actor, input, because })
  done(db, signReview, { as: maria.actor, input, at: may5 })
  expect(details()?.state).toBe('signed')
  expect(reviewsOf(db, account).map(({ state }) => state)).toEqual(['signed'])
  expect(details()?.signatures).toEqual([
    { side: 'vendor', name: 'Priya Shah', deputyFor: null, on: '2026-05-04' },
    { side: 'customer', name: 'Maria Oliveira', deputyFor: null, on: '2026-05-05' },
  ])
  expect(
    historyOf(db, account.id)
      .slice(-2)
      .map(({ facts }) => facts),
  ).toEqual([
    { reviewId, side: 'vendor' },
    { reviewId, side: 'customer' },
  ])
})

test('nobody signs for the other side, for nobody, or something else than they saw', () => {
  const { db, vera, jonas, preview, stranger, maria, input } = openHeldReview()
  for (const actor of [vera.actor, jonas.actor, preview])
    refused(db, signReview, { as: actor, input, because: { code: 'not-allowed' } })
  refused(db, signReview, { as: stranger.actor, input, because: { code: 'not-found' } })
  const message = 'Reload the page, look at the review again, then sign.'
  const stale = { ...input, seen: 'a'.repeat(64) }
  refused(db, signReview, { as: maria.actor, input: stale, because: { code: 'changed-meanwhile', message } })
})

test('a review that is ahead cannot be signed', () => {
  const { db, maria, reviewId } = openReviewStory()
  const input = { reviewId, seen: 'a'.repeat(64) }
  const because = { code: 'invalid' as const, message: 'This review has not been held yet.' }
  refused(db, signReview, { as: maria.actor, input, because })
})

test('a deputy signs in an approver’s place, between two days and while the approver is one', () => {
  const { db, account, maria, jonas, input } = openHeldReview()
  const deputy = {
    id: may4.newId(),
    accountId: account.id,
    approverId: maria.user.id,
    deputyId: jonas.user.id,
  }
  const days = { startsOn: '2026-05-05', endsOn: '2026-05-05', namedAt: may4.now }
  db.insert(deputies)
    .values({ ...deputy, ...days })
    .run()
  refused(db, signReview, { as: jonas.actor, input, because: { code: 'not-allowed' } })
  done(db, signReview, { as: jonas.actor, input, at: may5 })
  expect(historyOf(db, account.id).at(-1)?.texts).toEqual({
    review: 'May review',
    deputyFor: 'Maria Oliveira',
  })
})

test('a deputy of somebody who is no approver any more signs nothing', () => {
  const { db, account, maria, jonas, priya, input } = openHeldReview()
  const deputy = {
    id: may4.newId(),
    accountId: account.id,
    approverId: maria.user.id,
    deputyId: jonas.user.id,
  }
  const days = { startsOn: '2026-05-01', endsOn: '2026-05-31', namedAt: may4.now }
  db.insert(deputies)
    .values({ ...deputy, ...days })
    .run()
  const membership = db.select().from(memberships).where(eq(memberships.userId, maria.user.id)).get()
  done(db, removeMember, { as: priya.actor, input: { membershipId: membership?.id ?? '' } })
  refused(db, signReview, { as: jonas.actor, input, because: { code: 'not-allowed' } })
})
