import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import type { CloseGoal } from './goal-form.ts'

/** Ends a goal with how it came out. A closed one: `already-done`. */
export function closeGoal(
  tx: Tx,
  actor: PlanActor,
  input: CloseGoal,
  at: Moment,
): Result<{ goalId: string }> {
  const { accountId, userId } = actor
  const { goalId, closure } = input
  const goal = findGoal(tx, { accountId, goalId })
  if (!goal) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (goal.closedAt) return refuse('already-done', { message: 'This goal is closed already.' })
  tx.update(goals)
    .set({ closedAt: at.now, closedBy: userId, closure, version: goal.version + 1 })
    .where(eq(goals.id, goal.id))
    .run()
  const happened = { kind: 'goal-closed' as const, accountId, actorId: userId, goalId: goal.id, closure }
  recordEvent(tx, { ...happened, texts: { goal: goal.title } }, at)
  return ok({ goalId: goal.id })
}
