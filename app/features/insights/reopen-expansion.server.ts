import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayKeepExpansions } from '#app/domain/access/insights-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { expansions } from '#db/schema/insights.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReopenExpansion } from './expansion-form.ts'
import { findExpansion } from './find-expansion.server.ts'

/** Takes back that an opportunity was won or lost. Refuses: not-found (foreign ones too), not-allowed, already-done. */
export function reopenExpansion(
  tx: Tx,
  actor: PlanActor,
  { expansionId }: ReopenExpansion,
  at: Moment,
): Result<{ expansionId: string }> {
  const { accountId, userId } = actor
  const expansion = findExpansion(tx, { accountId, expansionId })
  if (!expansion) return refuse('not-found')
  if (!mayKeepExpansions(actor)) return refuse('not-allowed')
  if (expansion.state === 'open') return refuse('already-done', { message: 'This opportunity is open.' })
  const facts = { state: 'open' as const, closedOn: null }
  tx.update(expansions)
    .set({ ...facts, editedAt: at.now, editedBy: userId, version: expansion.version + 1 })
    .where(eq(expansions.id, expansionId))
    .run()
  const happened = { kind: 'expansion-reopened' as const, visibility: 'internal' as const, expansionId }
  const texts = { expansion: expansion.title }
  recordEvent(tx, { ...happened, accountId, actorId: userId, texts }, at)
  return ok({ expansionId })
}
