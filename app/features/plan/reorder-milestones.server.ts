import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayEditPlan, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { reordered } from '#app/domain/plan/step-order.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReorderMilestones } from './milestone-form.ts'
import { stepsInOrder } from './milestone-place.server.ts'

/**
 * Puts steps of one stage into another order. Those this person did not see (internal, filtered away, new) keep their
 * places. Refuses `changed-meanwhile` when the ones they saw are not there in the order they saw: somebody else moved
 * them, or they are no steps of this stage and account at all.
 */
export function reorderMilestones(
  tx: Tx,
  actor: PlanActor,
  input: ReorderMilestones,
  at: Moment,
): Result<{ moved: number }> {
  const { accountId, userId } = actor
  if (!mayEditPlan(actor)) return refuse('not-allowed')
  const { stage, seen, order } = input
  const steps = stepsInOrder(tx, { accountId, stage })
  const visible = new Set(
    steps.filter((step) => step.visibility === 'shared' || maySeeInternal(actor)).map(({ id }) => id),
  )
  const ids = steps.map(({ id }) => id)
  const next = seen.every((id) => visible.has(id)) ? reordered(ids, { seen, order }) : null
  if (!next) return refuse('changed-meanwhile', { message: staleSentence })
  if (next.every((id, index) => id === ids[index])) return ok({ moved: 0 })
  const positions = new Map(steps.map(({ id, position }) => [id, position]))
  for (const [index, id] of next.entries()) {
    if (positions.get(id) === index + 1) continue
    tx.update(milestones)
      .set({ position: index + 1 })
      .where(eq(milestones.id, id))
      .run()
  }
  const shared = new Set(steps.filter((step) => step.visibility === 'shared').map(({ id }) => id))
  const isSeenByBoth =
    ids.filter((id) => shared.has(id)).join() !== next.filter((id) => shared.has(id)).join()
  const visibility = isSeenByBoth ? ('shared' as const) : ('internal' as const)
  recordEvent(
    tx,
    { kind: 'milestones-reordered', stage, accountId, actorId: userId, visibility, texts: {} },
    at,
  )
  return ok({ moved: next.filter((id, index) => id !== ids[index]).length })
}

const staleSentence =
  'Somebody moved these steps while you were looking at them. Nothing was moved: look at the new order and try again.'
