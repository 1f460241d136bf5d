import { expect, test } from 'vitest'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { editReview } from '#app/features/reviews/edit-review.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { done, historyOf, may5, refused } from '../plan/plan-story.ts'
import { openReviewStory, readReview } from './review-story.ts'

const edit = (values: object, was: object = {}) => ({ edit: { values, was } })

test('both sides prepare it: another hour, other people, one line in the history', () => {
  const { db, account, priya, reviewId } = openReviewStory()
  const input = { reviewId, ...edit({ time: '15:30', attendees: '' }, { time: '14:00' }) }
  done(db, editReview, { as: priya.actor, input, at: may5 })
  expect(readReview(db, reviewId)).toMatchObject({
    startsAt: new Date('2026-05-12T13:30:00Z'),
    version: 2,
    editedBy: priya.user.id,
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-changed',
    texts: { review: 'May review', fields: 'time, who takes part' },
  })
})

test('two who write the same notes both keep their words', () => {
  const { db, maria, priya, reviewId } = openReviewStory()
  const was = { notes: 'Ask about June' }
  done(db, editReview, {
    as: priya.actor,
    input: { reviewId, ...edit({ notes: 'June first' }, was) },
    at: may5,
  })
  const because = {
    code: 'changed-meanwhile' as const,
    clashes: [
      {
        ...{ field: 'notes', theirs: 'June first', yours: 'July first' },
        ...{ by: 'Priya Shah', at: '2026-05-05T09:00:00.000Z' },
      },
    ],
  }
  const input = { reviewId, ...edit({ notes: 'July first' }, was) }
  refused(db, editReview, { as: maria.actor, input, because })
})

test('what is held or cancelled stays, and foreign reviews are not there', () => {
  const { db, vera, maria, stranger, reviewId } = openReviewStory()
  const input = { reviewId, ...edit({ title: 'Another' }) }
  refused(db, editReview, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, editReview, { as: stranger.actor, input, because: { code: 'not-found' } })
  const early = { reviewId, ...edit({ date: '2025-12-31' }) }
  const fields = { date: 'The plan began on 2026-01-05. Choose that day or a later one' }
  refused(db, editReview, { as: maria.actor, input: early, because: { code: 'invalid', fields } })
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const held = { code: 'already-done' as const, message: 'This review was held. It stays as it was.' }
  refused(db, editReview, { as: maria.actor, input, because: held })
  refused(db, cancelReview, { as: maria.actor, input: { reviewId }, because: held })
})
