import { and, count, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditOutcomes } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { catalogueEntry } from '#app/domain/outcomes/catalogue/catalogue.ts'
import { worthQuestion } from '#app/domain/outcomes/valuation-problems.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals, stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { askToAgree } from './ask-to-agree.server.ts'
import { findAccount } from './find-outcome.server.ts'
import { outcomeColumns } from './outcome-columns.ts'
import type { AddOutcome } from './outcome-form.ts'
import { settleRate, settleUnitLabel } from './settle-unit-label.ts'
import { findSuggested } from './suggested-measures.server.ts'
import { writeTerms } from './write-terms.server.ts'

/**
 * Adds something to be measured for a goal; the first one of a goal is its primary outcome. Money without a named
 * currency is in the account's. A template's line is kept only where it suggests something for this very goal: the writer
 * may have chosen another one meanwhile. Its terms are version 1, agreed at once where the writer may, else put before
 * those who may. Refuses: not-allowed, not-found (the goal), invalid (a closed goal, a currency that is not known, money of
 * another currency without its rate, a count of nothing, a very large worth that nobody has said is right).
 */
export function addOutcome(
  tx: Tx,
  actor: PlanActor,
  input: AddOutcome,
  at: Moment,
): Result<{ outcomeId: string }> {
  if (!mayEditOutcomes(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { goalId, templateItemId, catalogueKey } = input
  const account = findAccount(tx, accountId)
  const found = findGoal(tx, { accountId, goalId })
  if (!account || !found) return refuse('not-found')
  const { goal, customerOwnerUserId } = found
  if (goal.closedAt)
    return refuseFields({ goalId: 'This goal is closed. Reopen it to measure something more' })
  const columns = columnsOf(input, account.currency)
  if (!columns.ok) return columns
  const question = input.sure === 'yes' ? null : worthQuestion(input)
  if (question) return refuseFields({ sure: question })
  const outcome = tx
    .insert(outcomes)
    .values({
      ...{ id: at.newId(), accountId, goalId, ...columns.value },
      templateItemId: templateItemId
        ? findSuggested(tx, { accountId, goalId, itemId: templateItemId })?.id
        : null,
      catalogueKey: catalogueEntry(catalogueKey ?? '')?.key,
      position: nextPosition(tx, accountId, goalId),
      createdAt: at.now,
      createdBy: userId,
    })
    .returning()
    .get()
  const isAgreed = writeTerms(tx, actor, { outcome, customerOwnerUserId }, at)
  const about = { accountId, actorId: userId, outcomeId: outcome.id, texts: { outcome: outcome.name } }
  recordEvent(tx, { kind: 'outcome-added', ...about, goalId }, at)
  if (isAgreed) recordEvent(tx, { kind: 'terms-agreed', ...about, number: 1 }, at)
  else askToAgree(tx, actor, { outcome, goal, account, customerOwnerUserId }, at)
  return ok({ outcomeId: outcome.id })
}

/** The columns a form fills, with the questions only the account's currency can answer. */
function columnsOf(input: AddOutcome, currency: string) {
  const label = settleUnitLabel(input, currency)
  if (!label.ok) return label
  const unitLabel = label.value
  const rate = settleRate({ ...input, unitLabel }, currency)
  if (!rate.ok) return rate
  return ok({ ...outcomeColumns(input), unitLabel, rate: rate.value || null })
}

function findGoal(tx: Tx, { accountId, goalId }: { accountId: string; goalId: string }) {
  return tx
    .select({ goal: goals, customerOwnerUserId: stakeholders.userId })
    .from(goals)
    .leftJoin(stakeholders, eq(stakeholders.id, goals.customerOwnerId))
    .where(and(eq(goals.id, goalId), eq(goals.accountId, accountId)))
    .get()
}

function nextPosition(tx: Tx, accountId: string, goalId: string): number {
  const ofGoal = and(eq(outcomes.accountId, accountId), eq(outcomes.goalId, goalId))
  return tx.select({ outcomes: count() }).from(outcomes).where(ofGoal).get()?.outcomes ?? 0
}
