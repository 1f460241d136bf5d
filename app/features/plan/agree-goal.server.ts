import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAgreeGoal } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { lifecycleOf } from '#app/domain/plan/goal.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findGoal } from './find-goal.server.ts'
import type { AgreeGoal } from './goal-form.ts'
import { openTermsOf } from './open-terms.server.ts'

/**
 * Agrees a goal that the other side has proposed: an approver or the goal's customer owner, or the vendor's team.
 * A customer agrees the open terms of its outcomes with it. Refuses what is not proposed (`already-done`), the proposing side and those without the right (`not-allowed`), and
 * terms that are no longer the ones the reader saw (`changed-meanwhile`).
 */
export function agreeGoal(
  tx: Tx,
  actor: PlanActor,
  input: AgreeGoal,
  at: Moment,
): Result<{ goalId: string }> {
  const { accountId, userId } = actor
  const goal = findGoal(tx, { accountId, goalId: input.goalId })
  if (!goal) return refuse('not-found')
  if (!mayAgreeGoal(actor, goal)) return refuse('not-allowed')
  const lifecycle = lifecycleOf(goal)
  if (lifecycle === 'draft') return refuse('not-allowed', { message: 'Nobody has proposed this goal yet.' })
  if (lifecycle !== 'proposed')
    return refuse('already-done', { message: `This goal is ${lifecycle} already.` })
  if (goal.title !== input.seenTitle || (goal.targetDate ?? '') !== input.seenTargetDate)
    return refuse('changed-meanwhile', {
      message: 'The goal was changed while you were reading it. Read it again, then agree.',
    })
  if (
    actor.side === 'customer' &&
    openTermsOf(tx, { accountId, goalId: goal.id }) !== (input.seenTerms ?? '')
  )
    return refuse('changed-meanwhile', {
      message: 'How this goal is counted was changed while you were reading it. Read it again, then agree.',
    })
  tx.update(goals)
    .set({ agreedAt: at.now, agreedBy: userId, version: goal.version + 1 })
    .where(eq(goals.id, goal.id))
    .run()
  const about = { accountId, actorId: userId, goalId: goal.id }
  recordEvent(tx, { kind: 'goal-agreed', ...about, texts: { goal: goal.title } }, at)
  return ok({ goalId: goal.id })
}
