import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import {
  asksOtherSide,
  type GoalField,
  type GoalPriority,
  type GoalProgress,
  goalPriorityTitles,
  goalProgressTitles,
} from '#app/domain/plan/goal.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal, type Goal, refuseFourthTop } from './find-goal.server.ts'
import { findOwners, ownerName } from './find-owner.server.ts'
import type { EditGoal } from './goal-form.ts'
import { tellOtherSide } from './goal-mails.server.ts'

type Texts = Record<GoalField, string>
type Edited = { goalId: string; isAskedAgain: boolean }

/**
 * Saves what one person changed of a goal. A field that somebody else changed meanwhile is refused with both texts
 * (`changed-meanwhile`) and nothing is saved; a closed goal (`already-done`), a fourth top goal or an owner who cannot be
 * one (`invalid`) too. Changed terms of an agreed goal, or of one the other side has proposed, are put before the other
 * side: `isAskedAgain`.
 */
export function editGoal(tx: Tx, actor: PlanActor, input: EditGoal, at: Moment): Result<Edited> {
  const { accountId } = actor
  const goal = findGoal(tx, { accountId, goalId: input.goalId })
  if (!goal) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (goal.closedAt)
    return refuse('already-done', { message: 'This goal is closed. Reopen it to change it.' })
  const { changes, clashes } = planEdit(textsOf(goal), input.edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = goal
    const read = (field: string, text: string) => readGoalText(tx, accountId, { field, text })
    return refuseClash(tx, { clashes, editedBy, editedAt, read })
  }
  const fields = Object.keys(changes) as GoalField[]
  if (fields.length === 0) return ok({ goalId: goal.id, isAskedAgain: false })
  const columns = columnsOf(tx, { actor, goal, changes })
  if (!columns.ok) return columns
  const isAskedAgain = asksOtherSide(goal, fields, actor.side)
  save(tx, { actor, goal, columns: columns.value, isAskedAgain }, at)
  const title = changes.title ?? goal.title
  const about = { accountId, actorId: actor.userId, goalId: goal.id }
  recordEvent(tx, { kind: 'goal-changed', ...about, texts: { goal: title, fields: fields.join(', ') } }, at)
  if (isAskedAgain) {
    recordEvent(tx, { kind: 'goal-proposed', ...about, texts: { goal: title } }, at)
    tellOtherSide(tx, actor, goal.id, at)
  }
  return ok({ goalId: goal.id, isAskedAgain })
}

function textsOf(goal: Goal): Texts {
  const { title, why, priority, progress } = goal
  return {
    title,
    why,
    priority,
    progress,
    customerOwnerId: goal.customerOwnerId ?? '',
    vendorOwnerId: goal.vendorOwnerId ?? '',
    targetDate: goal.targetDate ?? '',
  }
}

type Wished = { actor: PlanActor; goal: Goal; changes: Partial<Texts> }

/** The changed columns, with the questions only the database can answer. */
function columnsOf(tx: Tx, { actor, goal, changes }: Wished): Result<Partial<Goal>> {
  const { accountId } = goal
  const owners = findOwners(tx, actor, changes)
  if (!owners.ok) return owners
  const fourth = changes.priority === 'top' && refuseFourthTop(tx, { accountId, except: goal.id })
  if (fourth) return fourth
  const columns: Partial<Goal> = { ...owners.value }
  if (changes.title !== undefined) columns.title = changes.title
  if (changes.why !== undefined) columns.why = changes.why
  if (changes.priority !== undefined) columns.priority = changes.priority as GoalPriority
  if (changes.progress !== undefined) columns.progress = changes.progress as GoalProgress
  if (changes.targetDate !== undefined) columns.targetDate = changes.targetDate || null
  return ok(columns)
}

type Save = { actor: PlanActor; goal: Goal; columns: Partial<Goal>; isAskedAgain: boolean }

function save(tx: Tx, { actor, goal, columns, isAskedAgain }: Save, at: Moment): void {
  const proposal = {
    proposedAt: at.now,
    proposedBy: actor.userId,
    proposedSide: actor.side,
    agreedAt: null,
    agreedBy: null,
  }
  tx.update(goals)
    .set({
      ...columns,
      ...(isAskedAgain ? proposal : {}),
      editedAt: at.now,
      editedBy: actor.userId,
      version: goal.version + 1,
    })
    .where(eq(goals.id, goal.id))
    .run()
}

function readGoalText(tx: Tx, accountId: string, { field, text }: { field: string; text: string }) {
  if (field === 'customerOwnerId' || field === 'vendorOwnerId') return ownerName(tx, accountId, text)
  if (field === 'priority') return goalPriorityTitles[text as GoalPriority]
  if (field === 'progress') return goalProgressTitles[text as GoalProgress]
  return undefined
}
