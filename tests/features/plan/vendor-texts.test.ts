import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { vendorTextsOf } from '#app/features/plan/vendor-texts.server.ts'
import { salesPromises } from '#db/schema/plan-words.ts'
import { reviewItems, reviews } from '#db/schema/reviews.ts'
import { makeReviewItem } from '#tests/factories/comments.ts'
import { makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { may4, openPlanStory } from './plan-story.ts'

test('what the vendor noted in reviews, as evidence and as promises is theirs; what the customer wrote is not', () => {
  const { db, account, elsewhere, priya, jonas } = openPlanStory()
  const own = () => vendorTextsOf(db, account.id)
  const before = own()
  const note = (by: string, words: string) => {
    const item = makeReviewItem(db, account)
    db.update(reviewItems)
      .set({ notes: `${words} item`, editedBy: by })
      .where(eq(reviewItems.id, item.id))
      .run()
    db.update(reviews)
      .set({ notes: `${words} review`, createdBy: by })
      .where(eq(reviews.id, item.reviewId))
      .run()
    makeMilestone(db, account, { completedAt: may4.now, completedBy: by, evidenceNote: `${words} step` })
    makeMeasurement(db, makeOutcome(db, makeGoal(db, account)), { authorId: by, note: `${words} figure` })
    const promise = { id: may4.newId(), accountId: account.id, addedAt: may4.now, addedBy: by }
    db.insert(salesPromises)
      .values({ ...promise, text: `${words} promise` })
      .run()
  }
  note(priya.user.id, 'vendor')
  note(jonas.user.id, 'customer')
  const internal = { visibility: 'internal' as const, addedAt: may4.now, addedBy: priya.user.id }
  db.insert(salesPromises)
    .values({ id: may4.newId(), accountId: account.id, text: 'hidden promise', ...internal })
    .run()
  makeMilestone(db, account, {
    visibility: 'internal',
    completedBy: priya.user.id,
    evidenceNote: 'hidden step',
  })
  const kinds = ['figure', 'item', 'promise', 'review', 'step']
  const added = own().filter((text) => !before.includes(text))
  expect(added.sort()).toEqual(kinds.map((kind) => `vendor ${kind}`))
  expect(vendorTextsOf(db, elsewhere.id)).not.toContain('vendor figure')
})
