import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayWriteValueStatement } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { copiedPercent } from '#app/domain/plan/value-statement.ts'
import { countWords } from '#app/domain/plan/word-count.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { valueStatements } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import type { WriteValueStatement } from './value-statement-form.ts'
import { currentStatement } from './value-statement-queries.server.ts'
import { vendorTextsOf } from './vendor-texts.server.ts'

/**
 * Keeps what a customer says, in their own words, helps with a goal: a new row for every save, with its words counted and
 * the share that stands in the vendor's texts of that moment. Nothing is refused for being short or copied. Refuses:
 * not-found (foreign goals too), not-allowed (the vendor's people, previews, viewers), already-done (closed goal),
 * changed-meanwhile with both texts.
 */
export function writeValueStatement(
  tx: Tx,
  actor: PlanActor,
  { goalId, edit }: WriteValueStatement,
  at: Moment,
): Result<{ number: number }> {
  const { accountId, userId } = actor
  const goal = findGoal(tx, { accountId, goalId })
  if (!goal) return refuse('not-found')
  if (!mayWriteValueStatement(actor)) return refuse('not-allowed')
  if (goal.closedAt)
    return refuse('already-done', { message: 'This goal is closed. Reopen it to write about it.' })
  const newest = currentStatement(tx, { accountId, goalId })
  const { changes, clashes } = planEdit({ text: newest?.text ?? '' }, edit)
  if (newest && clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: newest.writtenBy, editedAt: newest.writtenAt })
  const { text } = changes
  if (text === undefined) return ok({ number: newest?.number ?? 0 })
  const number = (newest?.number ?? 0) + 1
  const valueStatementId = at.newId()
  const measured = {
    words: countWords(text),
    copiedPercent: copiedPercent(text, vendorTextsOf(tx, accountId)),
  }
  tx.insert(valueStatements)
    .values({
      id: valueStatementId,
      accountId,
      goalId,
      number,
      text,
      ...measured,
      writtenAt: at.now,
      writtenBy: userId,
    })
    .run()
  const happened = { kind: 'value-statement-written' as const, valueStatementId, goalId, number }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { goal: goal.title } }, at)
  return ok({ number })
}
