import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import { daysProblem } from '#app/domain/insights/expansion.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { expansions } from '#db/schema/insights.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CloseExpansion } from './expansion-form.ts'
import { findExpansion, placeOf } from './find-expansion.server.ts'

/**
 * Closes an opportunity as won or lost on a day. Refuses: not-found (foreign ones too), not-allowed (customers),
 * already-done, invalid (a day before it opened, or ahead).
 */
export function closeExpansion(
  tx: Tx,
  actor: PlanActor,
  { expansionId, as, closedOn }: CloseExpansion,
  at: Moment,
): Result<{ expansionId: string }> {
  const { accountId, userId } = actor
  const expansion = findExpansion(tx, { accountId, expansionId })
  if (!expansion) return refuse('not-found')
  if (!mayKeepExpansions(actor)) return refuse('not-allowed')
  if (expansion.state !== 'open')
    return refuse('already-done', { message: 'This opportunity is closed already.' })
  const { currency, today } = placeOf(tx, accountId, at.now)
  const problem = daysProblem({ openedOn: expansion.openedOn, closedOn }, today)
  if (problem.closedOn) return refuseFields(problem)
  tx.update(expansions)
    .set({ state: as, closedOn, editedAt: at.now, editedBy: userId, version: expansion.version + 1 })
    .where(eq(expansions.id, expansionId))
    .run()
  const texts = { expansion: expansion.title, amount: readMoney(expansion.amount, currency) }
  const happened = { kind: 'expansion-closed' as const, visibility: 'internal' as const, expansionId, as }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts }, at)
  return ok({ expansionId })
}
