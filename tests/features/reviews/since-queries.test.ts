import { expect, test } from 'vitest'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { reviewDetails } from '#app/features/reviews/review-queries.server.ts'
import { changesSinceReview } from '#app/features/reviews/since-queries.server.ts'
import { makeMeasurement, makeMilestone } from '#tests/factories/plan.ts'
import { done, may5 } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

test('what changed since is read from the plan, and what both sides do not see is not told', () => {
  const story = openReviewStory()
  const { db, account, maria, priya, outcome, confirmed, reported, reviewId } = story
  const ahead = makeMilestone(db, account, { title: 'Connect EMEA' })
  const hidden = makeMilestone(db, account, { title: 'Hidden', visibility: 'internal' })
  const decision = {
    reviewId,
    kind: 'decision' as const,
    title: 'Name owners',
    notes: '',
    ownerId: '',
    dueOn: '',
  }
  done(db, addItem, { as: maria.actor, input: decision })
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const { timeZone } = account
  const frozen = reviewDetails(db, { accountId: account.id, reviewId, timeZone })?.frozen
  if (!frozen) throw new Error('not frozen')
  const since = () => changesSinceReview(db, { account, frozen, now: may5.now })
  expect(since().changes).toEqual([])
  done(db, verifyMeasurement, { as: maria.actor, input: { measurementId: [reported.id] }, at: may5 })
  const input = { measurementId: confirmed.id, value: '4.6', measuredOn: '2026-03-31', note: '', link: '' }
  done(db, correctMeasurement, { as: priya.actor, input, at: may5 })
  makeMeasurement(db, outcome, { authorId: priya.user.id, measuredOn: '2026-05-05', value: '3' })
  makeMeasurement(db, outcome, { authorId: priya.user.id, measuredOn: '2026-05-02', value: '3.5' })
  const finished = db.$client.prepare('update milestones set completed_at = ? where title in (?, ?, ?)')
  finished.run(may5.now.getTime(), ahead.title, hidden.title, 'Name owners')
  expect(since().changes.map(({ text }) => text)).toEqual([
    'Month-end close, 31 Mar: 4.4 days was corrected to 4.6 days',
    'Month-end close, 30 Apr: 4 days was confirmed',
    '2 newer figures stand on the plan',
    'Done on 5 May: Connect EMEA',
    'Done on 5 May: Name owners',
  ])
})
