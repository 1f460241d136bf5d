import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAcceptStep, mayEditPlan } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { acceptanceWaitsFor } from '#app/domain/plan/milestone.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findMilestone } from './find-milestone.server.ts'
import type { AcceptMilestone } from './milestone-form.ts'

/**
 * The side that did not complete a step says that it is done. Refuses: the completing side and who only reads
 * (`not-allowed`); an accepted one (`already-done`); one that is open again, that nobody asks about any more, or that is
 * no longer as the page showed it (`seen`) (`changed-meanwhile`).
 */
export function acceptMilestone(
  tx: Tx,
  actor: PlanActor,
  input: AcceptMilestone,
  at: Moment,
): Result<{ milestoneId: string }> {
  const { accountId, userId } = actor
  const milestone = findMilestone(tx, actor, input.milestoneId)
  if (!milestone) return refuse('not-found')
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  if (!milestone.completedAt)
    return refuse('changed-meanwhile', { message: 'This step is open again. Nothing is accepted.' })
  if (!mayAcceptStep(actor, milestone)) return refuse('not-allowed', { message: otherSideSentence })
  if (milestone.acceptedAt) return refuse('already-done', { message: 'This step is accepted already.' })
  if (!acceptanceWaitsFor(milestone))
    return refuse('changed-meanwhile', { message: 'This step does not ask for acceptance any more.' })
  if (Number(input.seen) !== milestone.version) return refuse('changed-meanwhile', { message: staleSentence })
  const { id: milestoneId, title, visibility, version } = milestone
  tx.update(milestones)
    .set({ acceptedAt: at.now, acceptedBy: userId, acceptedSide: actor.side, version: version + 1 })
    .where(eq(milestones.id, milestoneId))
    .run()
  const happened = { kind: 'milestone-accepted' as const, milestoneId, visibility }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts: { milestone: title } }, at)
  return ok({ milestoneId })
}

const otherSideSentence = 'Your side completed this step, so the other side accepts it.'
const staleSentence =
  'This step was changed while you were looking at it. Nothing is accepted. Read it again first.'
