import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import { becomesStep } from '#app/domain/reviews/agenda.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { comingPosition, findOpenReview } from './find-item.server.ts'
import { checkDoing } from './item-checks.server.ts'
import type { AddItem } from './item-form.ts'

/**
 * Puts a topic, a risk, a decision or a next step on the agenda, before the meeting or in it. Refuses: not-allowed,
 * not-found (people of other accounts), already-done (held or cancelled), invalid (who has left, an impossible day).
 */
export function addItem(tx: Tx, actor: PlanActor, input: AddItem, at: Moment): Result<{ itemId: string }> {
  const found = findOpenReview(tx, actor, input.reviewId)
  if (!found.ok) return found
  const { accountId, userId } = actor
  const { review, timeZone, accountCreatedAt } = found.value
  const { kind, title, notes } = input
  const { ownerId, dueOn } = becomesStep(kind) ? input : { ownerId: '', dueOn: '' }
  const doing = checkDoing(tx, { accountId, ownerId, dueOn, timeZone, accountCreatedAt, now: at.now })
  if (!doing.ok) return doing
  const itemId = at.newId()
  tx.insert(reviewItems)
    .values({
      ...{ id: itemId, accountId, reviewId: review.id, kind, title, notes, ...doing.value },
      position: comingPosition(tx, review.id),
      ...{ createdAt: at.now, createdBy: userId, editedAt: at.now, editedBy: userId },
    })
    .run()
  const happened = { kind: 'review-item-added' as const, accountId, actorId: userId, reviewId: review.id }
  recordEvent(tx, { ...happened, itemId, texts: { review: review.title, item: title } }, at)
  return ok({ itemId })
}
