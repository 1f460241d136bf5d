import { expect, test } from 'vitest'
import { reviewDetails, reviewsOf } from '#app/features/reviews/review-queries.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

test('a review is planned at a time of the account’s clocks, with people of both sides', () => {
  const { db, account, maria, person, reviewId } = openReviewStory()
  expect(readReview(db, reviewId)).toMatchObject({
    startsAt: new Date('2026-05-12T12:00:00Z'),
    minutes: 60,
    place: 'Room 4',
    createdBy: maria.user.id,
    heldAt: null,
  })
  const { timeZone } = account
  const shown = reviewDetails(db, { accountId: account.id, reviewId, timeZone })
  expect(shown).toMatchObject({ date: '2026-05-12', time: '14:00', state: 'scheduled', frozen: null })
  expect(shown?.attendees).toEqual([{ id: person.id, name: 'Dr Okafor', side: 'customer', isReached: false }])
  expect(reviewsOf(db, account).map(({ title, stateText }) => [title, stateText])).toEqual([
    ['May review', 'Planned'],
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-scheduled',
    visibility: 'shared',
    texts: { review: 'May review' },
  })
})

test('viewers plan nothing, people of other accounts are not there, and the plan has a beginning', () => {
  const { db, elsewhere, vera, preview, maria, planned } = openReviewStory()
  const notAllowed = { code: 'not-allowed' as const }
  refused(db, scheduleReview, { as: vera.actor, input: planned, because: notAllowed })
  refused(db, scheduleReview, { as: preview, input: planned, because: notAllowed })
  const foreign = { ...planned, attendees: makeStakeholder(db, elsewhere).id }
  refused(db, scheduleReview, { as: maria.actor, input: foreign, because: { code: 'not-found' } })
  const early = { ...planned, date: '2026-01-04' }
  const fields = { date: 'The plan began on 2026-01-05. Choose that day or a later one' }
  refused(db, scheduleReview, { as: maria.actor, input: early, because: { code: 'invalid', fields } })
})

test('a review with nobody named is asked about once', () => {
  const { db, account, maria, planned } = openReviewStory()
  const nobody = { ...planned, attendees: '' }
  const fields = { attendees: 'Nobody is named. Choose who takes part, or plan it without names' }
  refused(db, scheduleReview, { as: maria.actor, input: nobody, because: { code: 'invalid', fields } })
  const onPurpose = { ...nobody, isWithoutNames: 'yes' as const }
  done(db, scheduleReview, { as: maria.actor, input: onPurpose })
  expect(reviewsOf(db, account).length).toBe(2)
})
