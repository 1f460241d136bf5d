import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import {
  fieldsOf,
  type ReviewItemAnswer,
  type ReviewItemField,
  reviewItemFieldTitles,
} from '#app/domain/reviews/agenda.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOpenItem, type ReviewItem } from './find-item.server.ts'
import { checkDoing } from './item-checks.server.ts'
import type { EditItem } from './item-form.ts'
import { namesOf, type WrittenBy } from './written-by.ts'

type Texts = Record<ReviewItemField, string>

/**
 * Saves what one person changed of an item; `writers`: everybody's names, where several wrote at once. Refuses: not-allowed, not-found, changed-meanwhile (with both texts),
 * already-done (held or cancelled), invalid (a field this kind of item does not have, who has left, an impossible day).
 */
export function editItem(
  tx: Tx,
  actor: PlanActor,
  input: EditItem & WrittenBy,
  at: Moment,
): Result<{ itemId: string }> {
  const found = findOpenItem(tx, actor, input.itemId)
  if (!found.ok) return found
  const { item, review, timeZone, accountCreatedAt } = found.value
  const { accountId, userId } = actor
  const current = textsOf(item)
  const { changes, clashes } = planEdit<ReviewItemField>(current, input.edit)
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: item.editedBy, editedAt: item.editedAt })
  const fields = Object.keys(changes) as ReviewItemField[]
  const stray = fields.find((field) => !fieldsOf(item.kind).includes(field))
  if (stray) return refuseFields({ [stray]: 'This item has no such field' })
  if (fields.length === 0) return ok({ itemId: item.id })
  const next = { ...current, ...changes }
  const isMoved = changes.ownerId !== undefined || changes.dueOn !== undefined
  const doing = isMoved
    ? checkDoing(tx, { ...next, accountId, timeZone, accountCreatedAt, now: at.now })
    : ok({})
  if (!doing.ok) return doing
  tx.update(reviewItems)
    .set({
      ...{ title: next.title, notes: next.notes, ...doing.value },
      answer: (next.answer || null) as ReviewItemAnswer | null,
      ...{ version: item.version + 1, editedAt: at.now, editedBy: userId },
    })
    .where(eq(reviewItems.id, item.id))
    .run()
  const words = fields.map((field) => reviewItemFieldTitles[field].toLowerCase()).join(', ')
  const texts = { review: review.title, item: next.title, fields: words, ...namesOf(input) }
  const happened = { kind: 'review-item-changed' as const, accountId, actorId: userId, reviewId: review.id }
  recordEvent(tx, { ...happened, itemId: item.id, texts }, at)
  return ok({ itemId: item.id })
}

function textsOf({ title, notes, answer, ownerId, dueOn }: ReviewItem): Texts {
  return { title, notes, answer: answer ?? '', ownerId: ownerId ?? '', dueOn: dueOn ?? '' }
}
