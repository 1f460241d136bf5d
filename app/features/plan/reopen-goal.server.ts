import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { topGoalsAtMost } from '#app/domain/plan/goal.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal, refuseFourthTop } from './find-goal.server.ts'
import type { ReopenGoal } from './goal-form.ts'

/**
 * Takes a closed goal back to where it was before. An open one: `already-done`; a top goal while three others are top:
 * `invalid`.
 */
export function reopenGoal(
  tx: Tx,
  actor: PlanActor,
  input: ReopenGoal,
  at: Moment,
): Result<{ goalId: string }> {
  const { accountId, userId } = actor
  const goal = findGoal(tx, { accountId, goalId: input.goalId })
  if (!goal) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (!goal.closedAt) return refuse('already-done', { message: 'This goal is open already.' })
  if (goal.priority === 'top' && refuseFourthTop(tx, { accountId, except: goal.id }))
    return refuse('invalid', {
      message: `${topGoalsAtMost} other goals are top priority now. Set one of them to normal first, then reopen this one.`,
    })
  tx.update(goals)
    .set({ closedAt: null, closedBy: null, closure: null, version: goal.version + 1 })
    .where(eq(goals.id, goal.id))
    .run()
  const about = { accountId, actorId: userId, goalId: goal.id }
  recordEvent(tx, { kind: 'goal-reopened', ...about, texts: { goal: goal.title } }, at)
  return ok({ goalId: goal.id })
}
