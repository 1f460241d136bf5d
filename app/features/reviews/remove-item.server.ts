import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenItem } from './find-item.server.ts'
import type { ItemChoice } from './item-form.ts'

/** Takes an item off the agenda; building it again does not bring it back. Refuses: not-allowed, not-found, already-done. */
export function removeItem(
  tx: Tx,
  actor: PlanActor,
  input: ItemChoice,
  at: Moment,
): Result<{ itemId: string }> {
  const found = findOpenItem(tx, actor, input.itemId)
  if (!found.ok) return found
  const { item, review } = found.value
  const { accountId, userId } = actor
  const by = { editedAt: at.now, editedBy: userId, version: item.version + 1 }
  tx.update(reviewItems)
    .set({ removedAt: at.now, ...by })
    .where(eq(reviewItems.id, item.id))
    .run()
  const happened = { kind: 'review-item-removed' as const, accountId, actorId: userId, reviewId: review.id }
  recordEvent(tx, { ...happened, itemId: item.id, texts: { review: review.title, item: item.title } }, at)
  return ok({ itemId: item.id })
}
