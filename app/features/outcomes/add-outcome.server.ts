import { and, count, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findAccount } from './find-outcome.server.ts'
import type { AddOutcome } from './outcome-form.ts'
import { settleUnitLabel } from './settle-unit-label.ts'
import { findSuggested } from './suggested-measures.server.ts'

/**
 * Adds something to be measured for a goal; the first one of a goal is its primary outcome. Money without a named
 * currency is in the account's. A template's line is kept only where it suggests something for this very goal: the writer
 * may have chosen another one meanwhile. Refuses: not-allowed, not-found (the goal), invalid (a closed goal, a currency
 * that is not known, a count of nothing).
 */
export function addOutcome(
  tx: Tx,
  actor: PlanActor,
  input: AddOutcome,
  at: Moment,
): Result<{ outcomeId: string }> {
  if (!mayEditOutcomes(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { goalId, templateItemId, ...terms } = input
  const account = findAccount(tx, accountId)
  const goal = tx
    .select()
    .from(goals)
    .where(and(eq(goals.id, goalId), eq(goals.accountId, accountId)))
    .get()
  if (!account || !goal) return refuse('not-found')
  if (goal.closedAt)
    return refuseFields({ goalId: 'This goal is closed. Reopen it to measure something more' })
  const label = settleUnitLabel(terms, account.currency)
  if (!label.ok) return label
  const outcomeId = at.newId()
  tx.insert(outcomes)
    .values({
      id: outcomeId,
      accountId,
      goalId,
      ...terms,
      unitLabel: label.value,
      templateItemId: templateItemId
        ? findSuggested(tx, { accountId, goalId, itemId: templateItemId })?.id
        : null,
      position: nextPosition(tx, accountId, goalId),
      createdAt: at.now,
      createdBy: userId,
    })
    .run()
  const texts = { outcome: terms.name }
  recordEvent(tx, { kind: 'outcome-added', accountId, actorId: userId, outcomeId, goalId, texts }, at)
  return ok({ outcomeId })
}

function nextPosition(tx: Tx, accountId: string, goalId: string): number {
  const ofGoal = and(eq(outcomes.accountId, accountId), eq(outcomes.goalId, goalId))
  return tx.select({ outcomes: count() }).from(outcomes).where(ofGoal).get()?.outcomes ?? 0
}
