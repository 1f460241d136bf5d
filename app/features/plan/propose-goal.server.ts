import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayProposeGoals } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import type { ProposeGoal } from './goal-form.ts'
import { tellOtherSide } from './goal-mails.server.ts'

/** Puts a draft before the other side and mails those who may agree it. Anything but a draft: `already-done`. */
export function proposeGoal(
  tx: Tx,
  actor: PlanActor,
  input: ProposeGoal,
  at: Moment,
): Result<{ goalId: string }> {
  const { accountId, userId } = actor
  const goal = findGoal(tx, { accountId, goalId: input.goalId })
  if (!goal) return refuse('not-found')
  if (!mayProposeGoals(actor)) return refuse('not-allowed')
  if (lifecycleOf(goal) !== 'draft')
    return refuse('already-done', { message: 'This goal has already been proposed.' })
  tx.update(goals)
    .set({ proposedAt: at.now, proposedBy: userId, proposedSide: actor.side, version: goal.version + 1 })
    .where(eq(goals.id, goal.id))
    .run()
  const about = { accountId, actorId: userId, goalId: goal.id }
  recordEvent(tx, { kind: 'goal-proposed', ...about, texts: { goal: goal.title } }, at)
  tellOtherSide(tx, actor, goal.id, at)
  return ok({ goalId: goal.id })
}
