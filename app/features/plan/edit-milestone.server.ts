import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { type Stage, stageFacts } from '#app/domain/care/stages.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { MilestoneField } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import { findMilestone, type Milestone } from './find-milestone.server.ts'
import { findOwner, ownerName } from './find-owner.server.ts'
import type { EditMilestone } from './milestone-form.ts'
import { refuseClash } from './refuse-clash.server.ts'

type Texts = Record<MilestoneField, string>

/**
 * Saves what one person changed of a step. Fields changed by two people are refused with both texts
 * (`changed-meanwhile`); only the vendor makes a step internal (`not-allowed`); goals and people of other accounts are
 * `not-found`, people who have left `invalid`.
 */
export function editMilestone(
  tx: Tx,
  actor: PlanActor,
  input: EditMilestone,
  at: Moment,
): Result<{ milestoneId: string }> {
  const { accountId, userId } = actor
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (input.edit.values.visibility === 'internal' && !maySeeInternal(actor)) return refuse('not-allowed')
  const { changes, clashes } = planEdit(textsOf(milestone), input.edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = milestone
    const read = (field: string, text: string) => readMilestoneText(tx, accountId, { field, text })
    return refuseClash(tx, { clashes, editedBy, editedAt, read })
  }
  const fields = Object.keys(changes) as MilestoneField[]
  if (fields.length === 0) return ok({ milestoneId: milestone.id })
  const columns = columnsOf(tx, accountId, changes)
  if (!columns.ok) return columns
  tx.update(milestones)
    .set({ ...columns.value, editedAt: at.now, editedBy: userId, version: milestone.version + 1 })
    .where(eq(milestones.id, milestone.id))
    .run()
  const visibility = columns.value.visibility ?? milestone.visibility
  const texts = { milestone: changes.title ?? milestone.title, fields: fields.join(', ') }
  const happened = { kind: 'milestone-changed' as const, milestoneId: milestone.id, visibility, texts }
  recordEvent(tx, { ...happened, accountId, actorId: userId }, at)
  return ok({ milestoneId: milestone.id })
}

function textsOf({ title, stage, ownerId, dueOn, goalId, visibility }: Milestone): Texts {
  return { title, stage, visibility, ownerId: ownerId ?? '', dueOn: dueOn ?? '', goalId: goalId ?? '' }
}

function columnsOf(tx: Tx, accountId: string, changes: Partial<Texts>): Result<Partial<Milestone>> {
  const { title, stage, ownerId, dueOn, goalId, visibility } = changes
  const columns: Partial<Milestone> = {}
  if (ownerId !== undefined) {
    const owner = findOwner(tx, { accountId, ownerId, field: 'ownerId' })
    if (!owner.ok) return owner
    columns.ownerId = owner.value
  }
  if (goalId && !findGoal(tx, { accountId, goalId })) return refuse('not-found')
  if (goalId !== undefined) columns.goalId = goalId || null
  if (title !== undefined) columns.title = title
  if (stage !== undefined) columns.stage = stage as Stage
  if (dueOn !== undefined) columns.dueOn = dueOn || null
  if (visibility !== undefined) columns.visibility = visibility as Visibility
  return ok(columns)
}

function readMilestoneText(tx: Tx, accountId: string, { field, text }: { field: string; text: string }) {
  if (field === 'ownerId') return ownerName(tx, accountId, text)
  if (field === 'stage') return stageFacts[text as Stage]?.title
  if (field === 'visibility') return text === 'internal' ? 'Only the vendor’s side' : 'Both sides'
  if (field !== 'goalId') return undefined
  if (text === '') return 'No goal'
  const goal = tx
    .select({ title: goals.title })
    .from(goals)
    .where(and(eq(goals.id, text), eq(goals.accountId, accountId)))
    .get()
  return goal?.title ?? 'Another goal'
}
