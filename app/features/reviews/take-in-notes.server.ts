import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { settleTextsOf } from '#app/features/activity/together/settle-text.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { itemsOf } from './find-item.server.ts'

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
