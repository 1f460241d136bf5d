import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { refuseFourthTop } from './find-goal.server.ts'
import { findOwners } from './find-owner.server.ts'
import type { AddGoal } from './goal-form.ts'

/**
 * Adds a draft goal to the account and returns its id. Refuses a fourth open top goal, owners who have left or are on the
 * other side (`invalid`), and people of other accounts (`not-found`).
 */
export function addGoal(tx: Tx, actor: PlanActor, input: AddGoal, at: Moment): Result<{ goalId: string }> {
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { title, why, priority, customerOwnerId, vendorOwnerId } = input
  const owners = findOwners(tx, actor, { customerOwnerId, vendorOwnerId })
  if (!owners.ok) return owners
  const fourth = priority === 'top' && refuseFourthTop(tx, { accountId, except: null })
  if (fourth) return fourth
  const goalId = at.newId()
  tx.insert(goals)
    .values({
      ...{ id: goalId, accountId, title, why, priority, ...owners.value },
      targetDate: input.targetDate || null,
      ...{ createdAt: at.now, createdBy: userId, editedAt: at.now, editedBy: userId },
    })
    .run()
  recordEvent(tx, { kind: 'goal-added', accountId, actorId: userId, goalId, texts: { goal: title } }, at)
  return ok({ goalId })
}
