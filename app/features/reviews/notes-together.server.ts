import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import type { Words } from '#app/domain/activity/shared-text.ts'
import { refuse } from '#app/domain/refusal.ts'
import { plainText, type TextHandler } from '#app/features/activity/together/text-handlers.server.ts'
import { editItem } from './edit-item.server.ts'
import { editReview } from './edit-review.server.ts'
import { findItem } from './find-item.server.ts'
import { findReview, type Review } from './find-review.server.ts'
import { editItemForm } from './item-form.ts'
import { editReviewForm } from './review-form.ts'

/** A review's notes, written by several people at once while it is ahead. Once held or cancelled they are only read. */
export const reviewNotesTogether: TextHandler = {
  fields: ['notes'],
  format: plainText,
  find: (db, actor, reviewId) => {
    const found = findReview(db, { accountId: actor.accountId, reviewId })
    return found && standingIn(found.review, actor, { notes: found.review.notes })
  },
  settle: (tx, actor, { subjectId: reviewId, words, writers }, at) => {
    const checked = editReviewForm.safeParse({ reviewId, ...words })
    return checked.success
      ? editReview(tx, actor, { ...checked.data, writers }, at)
      : refuse('invalid', { message: checked.error.issues[0]?.message ?? '' })
  },
}

/** The same for what is said about one thing of its agenda. One that was taken off is not there. */
export const itemNotesTogether: TextHandler = {
  fields: ['notes'],
  format: plainText,
  find: (db, actor, itemId) => {
    const found = findItem(db, { accountId: actor.accountId, itemId })
    return found && standingIn(found.review, actor, { notes: found.item.notes })
  },
  settle: (tx, actor, { subjectId: itemId, words, writers }, at) => {
    const checked = editItemForm.safeParse({ itemId, ...words })
    return checked.success
      ? editItem(tx, actor, { ...checked.data, writers }, at)
      : refuse('invalid', { message: checked.error.issues[0]?.message ?? '' })
  },
}

function standingIn({ heldAt, cancelledAt }: Review, actor: PlanActor, words: Words) {
  return { words, mayWrite: heldAt === null && cancelledAt === null && mayPlanReviews(actor) }
}
