import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { acceptanceWaitsFor, type MilestoneField } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { changeFileVisibility } from '#app/features/files/change-file-visibility.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { WithEvidence } from './complete-milestone.server.ts'
import { findMilestone, type Milestone } from './find-milestone.server.ts'
import { refuseAccepted, refuseMarks } from './milestone-checks.server.ts'
import { changedColumns, readMilestoneText, textsOf } from './milestone-columns.server.ts'
import { dependsOnText, saveDependencies } from './milestone-dependencies.server.ts'
import type { EditMilestone } from './milestone-form.ts'
import { askToAccept } from './milestone-mails.server.ts'

type Edited = { milestoneId: string; isAsked: boolean }

/**
 * Saves what one person changed of a step. Fields changed by two people are refused with both texts
 * (`changed-meanwhile`). Only the vendor makes a step internal, and only an approver or the vendor changes what the path
 * waits for (`not-allowed`); goals, people and steps of other accounts are `not-found`; `invalid`, at the field: people
 * who have left, a date before the plan began, steps that would wait for each other, an internal step with marks or ties
 * that both sides see, and what the other side has accepted. Asking for acceptance of a done step sends the mail.
 */
export function editMilestone(
  tx: Tx,
  actor: PlanActor,
  input: EditMilestone & WithEvidence,
  at: Moment,
): Result<Edited> {
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (input.edit.values.visibility === 'internal' && !maySeeInternal(actor)) return refuse('not-allowed')
  const dependsOn = dependsOnText(tx, milestone.id)
  const { changes, clashes } = planEdit(textsOf(milestone, dependsOn), input.edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = milestone
    const read = (field: string, text: string) => readMilestoneText(tx, actor, { field, text })
    return refuseClash(tx, { clashes, editedBy, editedAt, read })
  }
  const fields = Object.keys(changes) as MilestoneField[]
  const { upload } = input
  if (fields.length === 0 && !upload) return ok({ milestoneId: milestone.id, isAsked: false })
  const marked = refuseMarks(actor, fields, milestone)
  if (marked) return marked
  const changed = changedColumns(tx, actor, { milestone, dependsOn, changes }, at)
  if (!changed.ok) return changed
  const next = { ...milestone, ...changed.value.columns }
  const accepted = refuseAccepted(actor, { milestone, next, fields, hasFile: upload !== undefined })
  if (accepted) return accepted
  const saved = save(tx, actor, { next, dependsOn: changed.value.dependsOn, upload }, at)
  tell(tx, actor, { saved, fields: upload ? [...fields, 'evidenceFile'] : fields }, at)
  const isNewlyAsked = !acceptanceWaitsFor(milestone) && askToAccept(tx, actor, saved, at)
  return ok({ milestoneId: milestone.id, isAsked: isNewlyAsked })
}

type Saving = WithEvidence & { next: Milestone; dependsOn: string[] | undefined }

/** Writes the step, what it waits for and its file, which is seen by whoever sees the step. */
function save(tx: Tx, actor: PlanActor, { next, dependsOn, upload }: Saving, at: Moment): Milestone {
  const { id, accountId, visibility, version, ...columns } = next
  const evidenceFileId = upload
    ? attachFile(tx, { accountId, upload, visibility, uploadedBy: actor.userId }, at)
    : next.evidenceFileId
  if (evidenceFileId) changeFileVisibility(tx, { accountId, fileId: evidenceFileId, visibility })
  if (dependsOn) saveDependencies(tx, { accountId, milestoneId: id, ids: dependsOn })
  const edited = { editedAt: at.now, editedBy: actor.userId, version: version + 1 }
  return tx
    .update(milestones)
    .set({ ...columns, visibility, evidenceFileId, ...edited })
    .where(eq(milestones.id, id))
    .returning()
    .get()
}

type Told = { saved: Milestone; fields: readonly string[] }

function tell(tx: Tx, actor: PlanActor, { saved, fields }: Told, at: Moment): void {
  const { id: milestoneId, accountId, visibility, title } = saved
  const texts = { milestone: title, fields: fields.join(', ') }
  const happened = { kind: 'milestone-changed' as const, milestoneId, visibility, texts }
  recordEvent(tx, { ...happened, accountId, actorId: actor.userId }, at)
}
