import type { Moment } from '#app/domain/moment.ts'
import type { MadeBefore, PlannedGoal, PlannedStep, TemplatePlan } from '#app/domain/plan/template-plan.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { comingPosition } from './milestone-place.server.ts'

type Making = {
  accountId: string
  userId: string
  /** The people of the plan who are asked, by side; null for nobody yet. */
  owners: { customerOwnerId?: string | null; vendorOwnerId?: string | null }
  plan: TemplatePlan
  made: MadeBefore
}

/** Writes what a template adds to a plan, goals first, each with its line of history. */
export function makeFromTemplate(tx: Tx, making: Making, at: Moment): void {
  const goalIds = new Map([...making.made.goals].map(([itemId, { goalId }]) => [itemId, goalId]))
  for (const goal of making.plan.goals)
    if (!goal.isThere) goalIds.set(goal.line.id, makeGoal(tx, making, { goal, at }))
  for (const step of making.plan.steps) {
    if (step.isThere) continue
    const goalId = step.goalItemId === null ? null : (goalIds.get(step.goalItemId) ?? null)
    makeStep(tx, making, { step, goalId, at })
  }
}

function makeGoal(tx: Tx, making: Making, { goal, at }: { goal: PlannedGoal; at: Moment }): string {
  const { accountId, userId, owners } = making
  const { line, targetOn } = goal
  const goalId = at.newId()
  tx.insert(goals)
    .values({
      ...{ id: goalId, accountId, title: line.title, why: line.why, targetDate: targetOn },
      ...{ customerOwnerId: owners.customerOwnerId ?? null, vendorOwnerId: owners.vendorOwnerId ?? null },
      ...{
        templateItemId: line.id,
        createdAt: at.now,
        createdBy: userId,
        editedAt: at.now,
        editedBy: userId,
      },
    })
    .run()
  const texts = { goal: line.title }
  recordEvent(tx, { kind: 'goal-added', accountId, actorId: userId, goalId, texts }, at)
  return goalId
}

type Step = { step: PlannedStep; goalId: string | null; at: Moment }

function makeStep(tx: Tx, making: Making, { step, goalId, at }: Step): void {
  const { accountId, userId, owners } = making
  const { line, stage, dueOn } = step
  const { title, isRequired, isFirstValue, needsAcceptance } = line
  const ownerId = line.ownerSide === 'customer' ? owners.customerOwnerId : owners.vendorOwnerId
  const milestoneId = at.newId()
  const position = comingPosition(tx, { accountId, stage })
  tx.insert(milestones)
    .values({
      ...{ id: milestoneId, accountId, title, stage, goalId, ownerId: ownerId ?? null, dueOn, position },
      ...{ isRequired, isFirstValue, needsAcceptance, templateItemId: line.id },
      ...{ createdAt: at.now, createdBy: userId, editedAt: at.now, editedBy: userId },
    })
    .run()
  const texts = { milestone: title }
  recordEvent(tx, { kind: 'milestone-added', accountId, actorId: userId, milestoneId, texts }, at)
}
