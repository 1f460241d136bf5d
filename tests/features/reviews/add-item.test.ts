import { expect, test } from 'vitest'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { done, historyOf, refused } from '../plan/plan-story.ts'
import { openReviewStory } from './review-story.ts'

test('either side adds what it wants to talk about, at the end', () => {
  const { db, account, jonas, person, reviewId } = openReviewStory()
  const doing = { ownerId: person.id, dueOn: '2026-06-01' }
  const risk = {
    reviewId,
    kind: 'risk' as const,
    title: 'Ana leaves in June',
    notes: 'Who follows?',
    ...doing,
  }
  const { itemId } = done(db, addItem, { as: jonas.actor, input: risk })
  // a risk is nobody's to do: that is what decisions are for
  expect(freezeAgenda(db, reviewId).at(-1)).toEqual({
    ...{ id: itemId, kind: 'risk', subjectId: null, title: 'Ana leaves in June', notes: 'Who follows?' },
    ...{ answer: null, owner: null, dueOn: null, milestoneId: null },
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'review-item-added',
    facts: { reviewId, itemId },
    texts: { review: 'May review', item: 'Ana leaves in June' },
  })
})

test('nothing is added to what was held', () => {
  const { db, maria, reviewId } = openReviewStory()
  done(db, holdReview, { as: maria.actor, input: { reviewId, heldOn: '2026-05-04' } })
  const input = { reviewId, kind: 'topic' as const, title: 'Late', notes: '', ownerId: '', dueOn: '' }
  const because = { code: 'already-done' as const, message: 'This review was held. It stays as it was.' }
  refused(db, addItem, { as: maria.actor, input, because })
})
