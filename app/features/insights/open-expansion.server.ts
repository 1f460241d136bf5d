import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { expansions } from '#db/schema/insights.ts'
import type { Tx } from '#db/transaction.server.ts'
import { checkExpansion } from './check-expansion.server.ts'
import type { OpenExpansion } from './expansion-form.ts'
import { hasGoal, placeOf } from './find-expansion.server.ts'

/**
 * Opens an opportunity for more revenue. Refuses: not-allowed (customers), not-found (another account's goal), invalid
 * at the fields (see `checkExpansion`).
 */
export function openExpansion(
  tx: Tx,
  actor: PlanActor,
  input: OpenExpansion,
  at: Moment,
): Result<{ expansionId: string }> {
  if (!mayKeepExpansions(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { title, openedOn, goalId, note } = input
  if (!hasGoal(tx, { accountId, goalId })) return refuse('not-found')
  const place = placeOf(tx, accountId, at.now)
  const amount = checkExpansion({ texts: input, closedOn: null, ...place })
  if (!amount.ok) return amount
  const expansionId = at.newId()
  const facts = { title, openedOn, goalId: goalId || null, note, amount: amount.value }
  tx.insert(expansions)
    .values({ id: expansionId, accountId, ...facts, createdAt: at.now, createdBy: userId })
    .run()
  const texts = { expansion: title, amount: readMoney(amount.value, place.currency) }
  const happened = { kind: 'expansion-opened' as const, visibility: 'internal' as const, expansionId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts }, at)
  return ok({ expansionId })
}
