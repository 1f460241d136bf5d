import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { gateMarks, internalMarkProblem } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import { findOwner } from './find-owner.server.ts'
import { refuseDueOn, refuseMarks } from './milestone-checks.server.ts'
import { findDependencies, saveDependencies } from './milestone-dependencies.server.ts'
import type { AddMilestone } from './milestone-form.ts'
import { comingPosition } from './milestone-place.server.ts'

/**
 * Adds a step and returns its id. Internal ones are the vendor's to add, and marks of the path an approver's or the
 * vendor's to set (`not-allowed`); goals, people and steps of other accounts are `not-found`; people who have left, a
 * date before the plan began, marks on an internal step are `invalid`.
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
  const milestoneId = at.newId()
  const ties = findTies(tx, actor, { ...input, milestoneId }, at)
  if (!ties.ok) return ties
  const { ownerId, dependsOn, ...marks } = ties.value
  tx.insert(milestones)
    .values({
      id: milestoneId,
      accountId,
      title,
      stage,
      visibility,
      ...marks,
      ownerId,
      goalId: input.goalId || null,
      dueOn: input.dueOn || null,
      position: comingPosition(tx, { accountId, stage }),
      createdAt: at.now,
      createdBy: userId,
      editedAt: at.now,
      editedBy: userId,
    })
    .run()
  saveDependencies(tx, { accountId, milestoneId, ids: dependsOn })
  const happened = { kind: 'milestone-added' as const, accountId, actorId: userId, visibility, milestoneId }
  recordEvent(tx, { ...happened, texts: { milestone: title } }, at)
  return ok({ milestoneId })
}

/** The owner, the steps it waits for, and its marks; refuses what cannot be. */
function findTies(tx: Tx, actor: PlanActor, input: AddMilestone & { milestoneId: string }, at: Moment) {
  const { accountId } = actor
  const { visibility, milestoneId, dependsOn } = input
  const marks = {
    isRequired: input.isRequired === 'yes',
    isFirstValue: input.isFirstValue === 'yes',
    needsAcceptance: input.needsAcceptance === 'yes',
  }
  const set = gateMarks.filter((mark) => marks[mark])
  const refused =
    refuseMarks(actor, set, { isRequired: false, isFirstValue: false }) ??
    refuseDueOn(tx, actor, input.dueOn, at)
  if (refused) return refused
  const problem = internalMarkProblem({ ...marks, visibility }, set)
  if (problem) return refuseFields(problem)
  const owner = findOwner(tx, { accountId, ownerId: input.ownerId, field: 'ownerId' })
  if (!owner.ok) return owner
  if (input.goalId && !findGoal(tx, { accountId, goalId: input.goalId })) return refuse('not-found')
  const before = findDependencies(tx, actor, { milestoneId, visibility, dependsOn })
  return before.ok ? ok({ ...marks, ownerId: owner.value, dependsOn: before.value }) : before
}
