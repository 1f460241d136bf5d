import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findReview } from './find-review.server.ts'
import type { ReviewChoice } from './review-form.ts'
import { tellCalendars } from './tell-calendars.server.ts'

/** Calls a planned review off. Refuses: not-allowed, not-found, already-done (held, or cancelled before). */
export function cancelReview(
  tx: Tx,
  actor: PlanActor,
  input: ReviewChoice,
  at: Moment,
): Result<{ reviewId: string }> {
  const { accountId, userId } = actor
  const found = findReview(tx, { accountId, reviewId: input.reviewId })
  if (!found) return refuse('not-found')
  if (!mayPlanReviews(actor)) return refuse('not-allowed')
  const { id: reviewId, heldAt, cancelledAt, title, version } = found.review
  if (heldAt) return refuse('already-done', { message: 'This review was held. It stays as it was.' })
  if (cancelledAt) return refuse('already-done', { message: 'This review is cancelled already.' })
  tx.update(reviews)
    .set({ cancelledAt: at.now, cancelledBy: userId, version: version + 1 })
    .where(eq(reviews.id, reviewId))
    .run()
  tellCalendars(tx, { reviewId, isMoved: false }, at)
  const texts = { review: title }
  recordEvent(tx, { kind: 'review-cancelled', accountId, actorId: userId, reviewId, texts }, at)
  return ok({ reviewId })
}
