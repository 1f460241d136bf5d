import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { firstSentence } from '#app/domain/plan/dependencies.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMilestone, type Milestone } from './find-milestone.server.ts'
import { openPrerequisites } from './milestone-dependencies.server.ts'
import type { CompleteMilestone } from './milestone-form.ts'
import { askToAccept } from './milestone-mails.server.ts'

/** A file of evidence, already stored by its content. */
export type WithEvidence = { upload?: StoredUpload }

/**
 * Records that a step is done: by whom, when, for which side, and on what evidence. Where the other side is to accept it,
 * they are asked by mail. Refuses: a done one (`already-done`), and one that waits for steps that are still open, with
 * their names (`invalid`).
 */
export function completeMilestone(
  tx: Tx,
  actor: PlanActor,
  input: CompleteMilestone & WithEvidence,
  at: Moment,
): Result<{ milestoneId: string; isAsked: boolean }> {
  const { accountId, userId } = actor
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (milestone.completedAt) return refuse('already-done', { message: 'This step is done already.' })
  const before = openPrerequisites(tx, milestone.id)
  if (before.length > 0) return refuse('invalid', { message: firstSentence(before) })
  const { id: milestoneId, visibility, version } = milestone
  const completion = { completedAt: at.now, completedBy: userId, completedSide: actor.side }
  const evidence = evidenceOf(tx, actor, { milestone, input }, at)
  const completed = tx
    .update(milestones)
    .set({ ...completion, ...evidence, version: version + 1 })
    .where(eq(milestones.id, milestoneId))
    .returning()
    .get()
  const happened = { kind: 'milestone-completed' as const, milestoneId, visibility }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { milestone: milestone.title } }, at)
  const isAsked = askToAccept(tx, actor, completed, at)
  return ok({ milestoneId, isAsked })
}

type Given = { milestone: Milestone; input: CompleteMilestone & WithEvidence }

/** What was given, and for the rest what stands from an earlier completion. */
function evidenceOf(tx: Tx, actor: PlanActor, { milestone, input }: Given, at: Moment) {
  const { accountId, visibility } = milestone
  const { upload, dropFile, evidenceNote = milestone.evidenceNote } = input
  const kept = dropFile === 'yes' ? null : milestone.evidenceFileId
  return {
    evidenceNote,
    evidenceLink: input.evidenceLink ?? milestone.evidenceLink,
    evidenceFileId: upload
      ? attachFile(tx, { accountId, upload, visibility, uploadedBy: actor.userId }, at)
      : kept,
  }
}
