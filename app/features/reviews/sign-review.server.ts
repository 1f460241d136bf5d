import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySignForCustomer, maySignForVendor, maySignSomething } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { users } from '#db/schema/auth.ts'
import { reviewSignatures } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { deputyFor } from './deputy-for.server.ts'
import { findReview, signersOf } from './find-review.server.ts'
import type { SignReview } from './review-form.ts'

/**
 * Signs a held review for the signer's own side: what was frozen, and nothing else. Refuses: not-found, not-allowed
 * (viewers, and contributors who are nobody's deputy today), invalid (not held yet), already-done (the side has signed),
 * changed-meanwhile (another page was seen).
 */
export function signReview(
  tx: Tx,
  actor: PlanActor,
  input: SignReview,
  at: Moment,
): Result<{ reviewId: string }> {
  const { accountId, userId, side } = actor
  const found = findReview(tx, { accountId, reviewId: input.reviewId })
  if (!found) return refuse('not-found')
  if (!maySignSomething(actor)) return refuse('not-allowed')
  const { review, timeZone } = found
  const today = todayIn(timeZone, at.now)
  const isOwnRight = maySignForVendor(actor) || maySignForCustomer(actor, false)
  const approverId = isOwnRight ? null : deputyFor(tx, { accountId, userId, today })
  if (!isOwnRight && !maySignForCustomer(actor, approverId !== null)) return refuse('not-allowed')
  if (!review.snapshotHash) return refuse('invalid', { message: 'This review has not been held yet.' })
  if (signersOf(tx, review.id).includes(side))
    return refuse('already-done', { message: 'Your side has signed this review already.' })
  if (input.seen !== review.snapshotHash)
    return refuse('changed-meanwhile', { message: 'Reload the page, look at the review again, then sign.' })
  tx.insert(reviewSignatures)
    .values({
      id: at.newId(),
      reviewId: review.id,
      side,
      signedBy: userId,
      signedAt: at.now,
      hash: review.snapshotHash,
      deputyFor: approverId,
    })
    .run()
  const texts = { review: review.title, deputyFor: nameOf(tx, approverId) }
  const happened = { kind: 'review-signed' as const, accountId, actorId: userId, reviewId: review.id, side }
  recordEvent(tx, { ...happened, texts }, at)
  return ok({ reviewId: review.id })
}

function nameOf(tx: Tx, userId: string | null): string {
  if (!userId) return ''
  return tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? ''
}
