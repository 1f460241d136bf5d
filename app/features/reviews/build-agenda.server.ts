import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { buildAgenda, newItems } from '#app/domain/reviews/build-agenda.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { comingPosition, findOpenReview } from './find-item.server.ts'
import { gatherAgenda } from './gather-agenda.server.ts'
import type { BuildAgenda } from './item-form.ts'

/**
 * Puts on the agenda what changed since the last review and is not on it yet; what people wrote or took off stays as
 * they left it. Says how many items came. Refuses: not-allowed, not-found, already-done (held or cancelled).
 */
export function buildReviewAgenda(
  tx: Tx,
  actor: PlanActor,
  { reviewId }: BuildAgenda,
  at: Moment,
): Result<{ reviewId: string; items: number }> {
  const found = findOpenReview(tx, actor, reviewId)
  if (!found.ok) return found
  const { accountId, userId } = actor
  const items = addBuiltItems(tx, { accountId, reviewId, userId }, at)
  if (items === 0) return ok({ reviewId, items })
  const happened = { kind: 'review-agenda-built' as const, accountId, actorId: userId, reviewId, items }
  recordEvent(tx, { ...happened, texts: { review: found.value.review.title } }, at)
  return ok({ reviewId, items })
}

type Where = { accountId: string; reviewId: string; userId: string }

/** The items themselves, without a line in the history: for a review that is being planned. Says how many. */
export function addBuiltItems(tx: Tx, { accountId, reviewId, userId }: Where, at: Moment): number {
  const known = tx
    .select({ kind: reviewItems.kind, subjectId: reviewItems.subjectId })
    .from(reviewItems)
    .where(eq(reviewItems.reviewId, reviewId))
    .all()
  const fresh = newItems(buildAgenda(gatherAgenda(tx, { accountId, now: at.now })), known)
  const first = comingPosition(tx, reviewId)
  const rows = fresh.map(({ kind, subjectId, title }, index) => ({
    ...{ id: at.newId(), accountId, reviewId, position: first + index, kind, subjectId, title },
    ...{ createdAt: at.now, createdBy: userId },
  }))
  if (rows.length > 0) tx.insert(reviewItems).values(rows).run()
  return rows.length
}
