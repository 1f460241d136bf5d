import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayLinkSolutions } from '#app/domain/access/plan-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { solutions } from '#db/schema/plan-words.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSolution } from './find-solution.server.ts'
import type { EditSolution } from './solution-form.ts'

/**
 * Saves what one person changed of a solution. Refuses: not-found (foreign ones too), not-allowed (customers), gone (it
 * was untied meanwhile), changed-meanwhile with both texts.
 */
export function editSolution(
  tx: Tx,
  actor: PlanActor,
  { solutionId, edit }: EditSolution,
  at: Moment,
): Result<{ solutionId: string }> {
  const { accountId, userId } = actor
  const solution = findSolution(tx, { accountId, solutionId })
  if (!solution) return refuse('not-found')
  if (!mayLinkSolutions(actor)) return refuse('not-allowed')
  if (solution.removedAt)
    return refuse('gone', { message: 'Somebody took this away from the goal. Add it again to keep it.' })
  const { capability, how, editedBy, editedAt, createdBy, createdAt, goalId } = solution
  const { changes, clashes } = planEdit({ capability, how }, edit)
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: editedBy ?? createdBy, editedAt: editedAt ?? createdAt })
  const fields = Object.keys(changes)
  if (fields.length === 0) return ok({ solutionId })
  tx.update(solutions)
    .set({ ...changes, editedAt: at.now, editedBy: userId, version: solution.version + 1 })
    .where(eq(solutions.id, solutionId))
    .run()
  const texts = {
    capability: changes.capability ?? capability,
    goal: solution.goalTitle,
    fields: fields.map((field) => fieldNames[field] ?? field).join(', '),
  }
  recordEvent(tx, { kind: 'solution-changed', accountId, actorId: userId, solutionId, goalId, texts }, at)
  return ok({ solutionId })
}

/** As the history calls them. */
const fieldNames: Record<string, string> = { capability: 'name', how: 'description' }
