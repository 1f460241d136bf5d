import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMilestone } from './find-milestone.server.ts'
import type { ReopenMilestone } from './milestone-form.ts'

/**
 * Takes back that a step is done, and that it was accepted; its evidence stays, for the next time. An open one:
 * `already-done`.
 */
export function reopenMilestone(
  tx: Tx,
  actor: PlanActor,
  input: ReopenMilestone,
  at: Moment,
): Result<{ milestoneId: string }> {
  const { accountId, userId } = actor
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (!milestone.completedAt) return refuse('already-done', { message: 'This step is open already.' })
  const { id: milestoneId, title, visibility, version } = milestone
  tx.update(milestones)
    .set({ ...nothingDone, version: version + 1 })
    .where(eq(milestones.id, milestoneId))
    .run()
  const happened = {
    kind: 'milestone-reopened' as const,
    milestoneId,
    visibility,
    texts: { milestone: title },
  }
  recordEvent(tx, { ...happened, accountId, actorId: userId }, at)
  return ok({ milestoneId })
}

const nothingDone = {
  completedAt: null,
  completedBy: null,
  completedSide: null,
  acceptedAt: null,
  acceptedBy: null,
  acceptedSide: null,
}
