import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayLinkSolutions } from '#app/domain/access/plan-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { solutions } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSolution } from './find-solution.server.ts'
import type { RemoveSolution } from './solution-form.ts'

/** Unties a solution from its goal; it stays in the history. Refuses: not-found (foreign too), not-allowed, already-done. */
export function removeSolution(
  tx: Tx,
  actor: PlanActor,
  { solutionId }: RemoveSolution,
  at: Moment,
): Result<{ solutionId: string }> {
  const { accountId, userId } = actor
  const solution = findSolution(tx, { accountId, solutionId })
  if (!solution) return refuse('not-found')
  if (!mayLinkSolutions(actor)) return refuse('not-allowed')
  if (solution.removedAt) return refuse('already-done', { message: 'It has been taken away already.' })
  tx.update(solutions).set({ removedAt: at.now, removedBy: userId }).where(eq(solutions.id, solutionId)).run()
  const { goalId, capability, goalTitle } = solution
  const texts = { capability, goal: goalTitle }
  recordEvent(tx, { kind: 'solution-removed', accountId, actorId: userId, solutionId, goalId, texts }, at)
  return ok({ solutionId })
}
