import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayHoldReviews } from '#app/domain/access/reviews-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { becomesStep } from '#app/domain/reviews/agenda.ts'
import { writeReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviewItems, reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { itemsOf } from './find-item.server.ts'
import { attendeesOf, findReview } from './find-review.server.ts'
import { freezeReview } from './freeze-review.server.ts'
import { takeInNotes } from './notes-together.server.ts'
import type { HoldReview } from './review-form.ts'
import { reviewDateProblem } from './schedule-review.server.ts'

/**
 * Says that a review was held on a day, which freezes what it saw: from here on both sides sign it and nothing changes
 * it. What people are writing in it at this moment comes in first. Its decisions and next steps become steps of the plan, and whoever signs is asked to. Refuses: not-allowed,
 * not-found, already-done (held before, cancelled), invalid (nobody is named, a day that is still to come, or before the
 * plan began; words just written that do not fit).
 */
export function holdReview(
  tx: Tx,
  actor: PlanActor,
  input: HoldReview,
  at: Moment,
): Result<{ reviewId: string }> {
  const { accountId, userId } = actor
  const open = findReviewToHold(tx, actor, input.reviewId)
  if (!open.ok) return open
  const taken = takeInNotes(tx, input.reviewId, at)
  if (!taken.ok) return taken
  const found = findReview(tx, { accountId, reviewId: input.reviewId })
  if (!found) return refuse('not-found')
  const { review, timeZone, accountCreatedAt } = found
  if (attendeesOf(tx, review.id) === '')
    return refuse('invalid', {
      message: 'Nobody is named. Say who took part, and then note that it was held.',
    })
  const { heldOn } = input
  if (heldOn > todayIn(timeZone, at.now))
    return refuseFields({ heldOn: 'This day is still to come. Choose today or an earlier one' })
  const problem = reviewDateProblem(heldOn, { createdAt: accountCreatedAt, timeZone })
  if (problem) return refuseFields({ heldOn: problem })
  nameSteps(tx, review.id, at)
  const snapshot = writeReviewSnapshot(freezeReview(tx, { review, heldOn }))
  const snapshotHash = createHash('sha256').update(snapshot).digest('hex')
  tx.update(reviews)
    .set({ heldOn, heldAt: at.now, heldBy: userId, snapshot, snapshotHash, version: review.version + 1 })
    .where(eq(reviews.id, review.id))
    .run()
  const texts = { review: review.title }
  const happened = { kind: 'review-held' as const, accountId, actorId: userId, reviewId: review.id, heldOn }
  recordEvent(tx, { ...happened, texts }, at)
  return ok({ reviewId: review.id })
}

function findReviewToHold(tx: Tx, actor: PlanActor, reviewId: string): Result<null> {
  const found = findReview(tx, { accountId: actor.accountId, reviewId })
  if (!found) return refuse('not-found')
  if (!mayHoldReviews(actor)) return refuse('not-allowed')
  const { heldAt, cancelledAt } = found.review
  if (heldAt) return refuse('already-done', { message: 'This review is noted as held already.' })
  if (cancelledAt) return refuse('already-done', { message: 'This review is cancelled.' })
  return ok(null)
}

/** Gives what was decided the id its step will have, so that the frozen page knows it; `plan` makes the steps. */
function nameSteps(tx: Tx, reviewId: string, at: Moment): void {
  for (const item of itemsOf(tx, reviewId).filter(({ kind }) => becomesStep(kind)))
    tx.update(reviewItems).set({ milestoneId: at.newId() }).where(eq(reviewItems.id, item.id)).run()
}
