import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { reviewItems, reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findReview, type Review } from './find-review.server.ts'

export type ReviewItem = typeof reviewItems.$inferSelect
type OpenReview = { review: Review; timeZone: string; accountCreatedAt: Date }
type OpenItem = OpenReview & { item: ReviewItem }

/**
 * A review whose agenda may still be written on. Refuses: not-found, not-allowed, already-done (held, which froze it, or
 * cancelled).
 */
export function findOpenReview(tx: Tx, actor: PlanActor, reviewId: string): Result<OpenReview> {
  const found = findReview(tx, { accountId: actor.accountId, reviewId })
  return found ? openOnly(actor, found) : refuse('not-found')
}

/** An item of such a review that nobody took off. Refuses alike. */
export function findOpenItem(tx: Tx, actor: PlanActor, itemId: string): Result<OpenItem> {
  const found = findItem(tx, { accountId: actor.accountId, itemId })
  return found ? openOnly(actor, found) : refuse('not-found')
}

/** An item of this account that nobody took off, with its review, or undefined: one of another account is not there. */
export function findItem(db: Db, { accountId, itemId }: { accountId: string; itemId: string }) {
  return db
    .select({
      item: reviewItems,
      review: reviews,
      timeZone: accounts.timeZone,
      accountCreatedAt: accounts.createdAt,
    })
    .from(reviewItems)
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .innerJoin(accounts, eq(accounts.id, reviewItems.accountId))
    .where(
      and(eq(reviewItems.id, itemId), eq(reviewItems.accountId, accountId), isNull(reviewItems.removedAt)),
    )
    .get()
}

function openOnly<F extends { review: Review }>(actor: PlanActor, found: F): Result<F> {
  if (!mayPlanReviews(actor)) return refuse('not-allowed')
  if (found.review.heldAt)
    return refuse('already-done', { message: 'This review was held. It stays as it was.' })
  if (found.review.cancelledAt) return refuse('already-done', { message: 'This review is cancelled.' })
  return ok(found)
}

/** Every item of a review that is on it, in order. */
export function itemsOf(tx: Tx, reviewId: string): ReviewItem[] {
  return tx
    .select()
    .from(reviewItems)
    .where(and(eq(reviewItems.reviewId, reviewId), isNull(reviewItems.removedAt)))
    .orderBy(asc(reviewItems.position), asc(reviewItems.id))
    .all()
}

/** The position of the item that comes last. */
export function comingPosition(tx: Tx, reviewId: string): number {
  const last = tx
    .select({ position: max(reviewItems.position) })
    .from(reviewItems)
    .where(eq(reviewItems.reviewId, reviewId))
    .get()?.position
  return (last ?? -1) + 1
}
