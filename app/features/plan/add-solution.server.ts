import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayLinkSolutions } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { solutions } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import type { AddSolution } from './solution-form.ts'

/**
 * Ties something the vendor has to a goal, with how it should help. Refuses: not-found (foreign goals too), not-allowed
 * (customers), already-done (the goal is closed).
 */
export function addSolution(
  tx: Tx,
  actor: PlanActor,
  { goalId, capability, how }: AddSolution,
  at: Moment,
): Result<{ solutionId: string }> {
  const { accountId, userId } = actor
  const goal = findGoal(tx, { accountId, goalId })
  if (!goal) return refuse('not-found')
  if (!mayLinkSolutions(actor)) return refuse('not-allowed')
  if (goal.closedAt)
    return refuse('already-done', { message: 'This goal is closed. Reopen it to change it.' })
  const solutionId = at.newId()
  tx.insert(solutions)
    .values({ id: solutionId, accountId, goalId, capability, how, createdAt: at.now, createdBy: userId })
    .run()
  const texts = { capability, goal: goal.title }
  recordEvent(tx, { kind: 'solution-added', accountId, actorId: userId, solutionId, goalId, texts }, at)
  return ok({ solutionId })
}
