import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMilestone } from './find-milestone.server.ts'
import type { CompleteMilestone } from './milestone-form.ts'

/** Records that a step is done, by whom and when. A done one: `already-done`. */
export function completeMilestone(
  tx: Tx,
  actor: PlanActor,
  input: CompleteMilestone,
  at: Moment,
): Result<{ milestoneId: string }> {
  const { accountId, userId } = actor
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (milestone.completedAt) return refuse('already-done', { message: 'This step is done already.' })
  const { id: milestoneId, title, visibility, version } = milestone
  tx.update(milestones)
    .set({ completedAt: at.now, completedBy: userId, version: version + 1 })
    .where(eq(milestones.id, milestoneId))
    .run()
  const happened = {
    kind: 'milestone-completed' as const,
    milestoneId,
    visibility,
    texts: { milestone: title },
  }
  recordEvent(tx, { ...happened, accountId, actorId: userId }, at)
  return ok({ milestoneId })
}
