import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import { findOwner } from './find-owner.server.ts'
import type { AddMilestone } from './milestone-form.ts'

/**
 * Adds a step and returns its id. Internal ones are the vendor's to add (`not-allowed` for customers); goals and people of
 * other accounts are `not-found`, people who have left `invalid`.
 */
export function addMilestone(
  tx: Tx,
  actor: PlanActor,
  input: AddMilestone,
  at: Moment,
): Result<{ milestoneId: string }> {
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { title, stage, visibility } = input
  if (visibility === 'internal' && !maySeeInternal(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const owner = findOwner(tx, { accountId, ownerId: input.ownerId, field: 'ownerId' })
  if (!owner.ok) return owner
  if (input.goalId && !findGoal(tx, { accountId, goalId: input.goalId })) return refuse('not-found')
  const milestoneId = at.newId()
  tx.insert(milestones)
    .values({
      id: milestoneId,
      accountId,
      title,
      stage,
      visibility,
      ownerId: owner.value,
      goalId: input.goalId || null,
      dueOn: input.dueOn || null,
      createdAt: at.now,
      createdBy: userId,
      editedAt: at.now,
      editedBy: userId,
    })
    .run()
  const happened = { kind: 'milestone-added' as const, accountId, actorId: userId, visibility, milestoneId }
  recordEvent(tx, { ...happened, texts: { milestone: title } }, at)
  return ok({ milestoneId })
}
