import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { refuseFourthTop } from './find-goal.server.ts'
import { findOwner } from './find-owner.server.ts'
import type { AddGoal } from './goal-form.ts'

/**
 * Adds a draft goal to the account and returns its id. Refuses a fourth open top goal, owners who have left or are on the
 * other side (`invalid`), and people of other accounts (`not-found`).
 */
export function addGoal(tx: Tx, actor: PlanActor, input: AddGoal, at: Moment): Result<{ goalId: string }> {
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { accountId } = actor
  const customerOwner = findOwner(tx, {
    accountId,
    ownerId: input.customerOwnerId,
    field: 'customerOwnerId',
    side: 'customer',
  })
  if (!customerOwner.ok) return customerOwner
  const vendorOwner = findOwner(tx, {
    accountId,
    ownerId: input.vendorOwnerId,
    field: 'vendorOwnerId',
    side: 'vendor',
  })
  if (!vendorOwner.ok) return vendorOwner
  const fourth = input.priority === 'top' && refuseFourthTop(tx, { accountId, except: null })
  if (fourth) return fourth
  const { title, why, priority } = input
  const goalId = at.newId()
  tx.insert(goals)
    .values({
      id: goalId,
      accountId,
      title,
      why,
      priority,
      customerOwnerId: customerOwner.value,
      vendorOwnerId: vendorOwner.value,
      targetDate: input.targetDate || null,
      createdAt: at.now,
      createdBy: actor.userId,
      editedAt: at.now,
      editedBy: actor.userId,
    })
    .run()
  recordEvent(
    tx,
    { kind: 'goal-added', accountId, actorId: actor.userId, goalId, texts: { goal: title } },
    at.now,
  )
  return ok({ goalId })
}
