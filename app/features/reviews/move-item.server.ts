import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenItem, itemsOf } from './find-item.server.ts'
import type { MoveItem } from './item-form.ts'

/**
 * Changes places with the item of its kind before or after it; the first and the last stay where they are. Refuses:
 * not-allowed, not-found, already-done.
 */
export function moveItem(tx: Tx, actor: PlanActor, input: MoveItem, at: Moment): Result<{ itemId: string }> {
  const found = findOpenItem(tx, actor, input.itemId)
  if (!found.ok) return found
  const { item, review } = found.value
  const alike = itemsOf(tx, review.id).filter(({ kind }) => kind === item.kind)
  const here = alike.findIndex(({ id }) => id === item.id)
  const other = alike[input.way === 'up' ? here - 1 : here + 1]
  if (!other) return ok({ itemId: item.id })
  place(tx, item.id, other.position)
  place(tx, other.id, item.position)
  const { accountId, userId } = actor
  const happened = { kind: 'review-item-changed' as const, accountId, actorId: userId, reviewId: review.id }
  const texts = { review: review.title, item: item.title, fields: 'order' }
  recordEvent(tx, { ...happened, itemId: item.id, texts }, at)
  return ok({ itemId: item.id })
}

function place(tx: Tx, itemId: string, position: number): void {
  tx.update(reviewItems).set({ position }).where(eq(reviewItems.id, itemId)).run()
}
