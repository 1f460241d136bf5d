import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import type { Words } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { settleTextsOf } from '#app/features/activity/together/settle-text.server.ts'
import { plainText, type TextHandler } from '#app/features/activity/together/text-handlers.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { editItem } from './edit-item.server.ts'
import { editReview } from './edit-review.server.ts'
import { findItem, itemsOf } from './find-item.server.ts'
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

/**
 * Puts what people are writing in a review's notes and on its agenda into the review: from here on nothing may change it.
 * Call it before reading what is frozen. Refuses: invalid (words that do not fit, which somebody has to shorten first).
 */
export function takeInNotes(tx: Tx, reviewId: string, at: Moment): Result<null> {
  const ids = itemsOf(tx, reviewId).map(({ id }) => id)
  const notes = settleTextsOf(tx, 'review_notes', [reviewId], at)
  const answer = notes.ok ? settleTextsOf(tx, 'review_item_notes', ids, at) : notes
  if (answer.ok) return ok(null)
  const why = answer.refusal.message ?? ''
  return refuse('invalid', { message: `Something that was just written here cannot be kept yet. ${why}` })
}

function standingIn({ heldAt, cancelledAt }: Review, actor: PlanActor, words: Words) {
  return { words, mayWrite: heldAt === null && cancelledAt === null && mayPlanReviews(actor) }
}
