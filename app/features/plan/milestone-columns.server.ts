import { and, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { type Stage, stageFacts } from '#app/domain/care/stages.ts'
import type { Moment } from '#app/domain/moment.ts'
import { gateMarks, internalMarkProblem, type MilestoneField } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import { findMilestone, type Milestone } from './find-milestone.server.ts'
import { findOwner, ownerName } from './find-owner.server.ts'
import { refuseDueOn } from './milestone-checks.server.ts'
import { findDependencies, tiedProblem } from './milestone-dependencies.server.ts'
import { comingPosition } from './milestone-place.server.ts'

export type MilestoneTexts = Record<MilestoneField, string>

/** A step as its form holds it. */
export function textsOf(milestone: Milestone, dependsOn: string): MilestoneTexts {
  const { title, stage, visibility, ownerId, dueOn, goalId, evidenceNote, evidenceLink } = milestone
  const yes = (is: boolean) => (is ? 'yes' : 'no')
  return {
    ...{ title, stage, visibility, dependsOn, evidenceNote, evidenceLink },
    ownerId: ownerId ?? '',
    dueOn: dueOn ?? '',
    goalId: goalId ?? '',
    isRequired: yes(milestone.isRequired),
    isFirstValue: yes(milestone.isFirstValue),
    needsAcceptance: yes(milestone.needsAcceptance),
  }
}

type Wished = { milestone: Milestone; dependsOn: string; changes: Partial<MilestoneTexts> }
type Changed = { columns: Partial<Milestone>; dependsOn: string[] | undefined }

/**
 * The changed columns, and what the step waits for where that was changed, with the questions only the database can
 * answer: whether owner, goal and steps are here, the day is after the plan's first, and who sees it goes with the rest.
 */
export function changedColumns(tx: Tx, actor: PlanActor, wished: Wished, at: Moment): Result<Changed> {
  const { milestone, changes } = wished
  const { accountId } = milestone
  const columns: Partial<Milestone> = plainColumns(changes)
  if (changes.ownerId !== undefined) {
    const owner = findOwner(tx, { accountId, ownerId: changes.ownerId, field: 'ownerId' })
    if (!owner.ok) return owner
    columns.ownerId = owner.value
  }
  if (changes.goalId && !findGoal(tx, { accountId, goalId: changes.goalId })) return refuse('not-found')
  const wrongDay = changes.dueOn ? refuseDueOn(tx, actor, changes.dueOn, at) : null
  if (wrongDay) return wrongDay
  if (columns.stage) columns.position = comingPosition(tx, { accountId, stage: columns.stage })
  const next = { ...milestone, ...columns }
  const problem = internalMarkProblem(next, Object.keys(changes) as MilestoneField[])
  if (problem) return refuseFields(problem)
  const tied = columns.visibility && tiedBy(tx, wished, columns.visibility)
  if (tied) return refuseFields({ visibility: tied })
  const { dependsOn } = changes
  if (dependsOn === undefined) return ok({ columns, dependsOn: undefined })
  const found = findDependencies(tx, actor, {
    milestoneId: milestone.id,
    visibility: next.visibility,
    dependsOn,
  })
  return found.ok ? ok({ columns, dependsOn: found.value }) : found
}

function plainColumns(changes: Partial<MilestoneTexts>): Partial<Milestone> {
  const columns: Partial<Milestone> = {}
  const { title, stage, dueOn, goalId, visibility, evidenceNote, evidenceLink } = changes
  if (title !== undefined) columns.title = title
  if (stage !== undefined) columns.stage = stage as Stage
  if (dueOn !== undefined) columns.dueOn = dueOn || null
  if (goalId !== undefined) columns.goalId = goalId || null
  if (visibility !== undefined) columns.visibility = visibility as Visibility
  if (evidenceNote !== undefined) columns.evidenceNote = evidenceNote
  if (evidenceLink !== undefined) columns.evidenceLink = evidenceLink
  for (const mark of gateMarks) if (changes[mark] !== undefined) columns[mark] = changes[mark] === 'yes'
  return columns
}

/** What the step is tied to by the time it is saved: where it gives up waiting in the same breath, only who waits for it. */
function tiedBy(tx: Tx, { milestone, changes }: Wished, visibility: Visibility): string | null {
  const isUntied = visibility === 'shared' && changes.dependsOn !== undefined
  return isUntied
    ? null
    : tiedProblem(tx, { accountId: milestone.accountId, milestoneId: milestone.id, visibility })
}

/** A text of a field as people read it, where it is an id or a word of the code. */
export function readMilestoneText(
  tx: Tx,
  actor: PlanActor,
  { field, text }: { field: string; text: string },
) {
  const { accountId } = actor
  if (field === 'ownerId') return ownerName(tx, accountId, text)
  if (field === 'stage') return stageFacts[text as Stage]?.title
  if (field === 'visibility') return text === 'internal' ? 'Only the vendor’s side' : 'Both sides'
  if (gateMarks.some((mark) => mark === field)) return text === 'yes' ? 'Yes' : 'No'
  if (field === 'dependsOn') return readSteps(tx, actor, text)
  if (field !== 'goalId') return undefined
  if (text === '') return 'No goal'
  const goal = tx
    .select({ title: goals.title })
    .from(goals)
    .where(and(eq(goals.id, text), eq(goals.accountId, accountId)))
    .get()
  return goal?.title ?? 'Another goal'
}

function readSteps(tx: Tx, actor: PlanActor, text: string): string {
  if (text === '') return 'Nothing'
  return text
    .split(',')
    .map((id) => findMilestone(tx, actor, id)?.title ?? 'Another step')
    .join(', ')
}
