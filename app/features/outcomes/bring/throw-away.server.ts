import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Draft } from './bring-form.ts'
import { findDraft } from './find-draft.server.ts'

/** Forgets waiting figures. Refuses: not-allowed, not-found. */
export function throwAway(
  tx: Tx,
  actor: PlanActor,
  { draftId, outcomeId }: Draft & { outcomeId: string | null },
  _at: Moment,
): Result<{ draftId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  if (!findDraft(tx, { ...actor, outcomeId, draftId })) return refuse('not-found')
  tx.delete(figureDrafts).where(eq(figureDrafts.id, draftId)).run()
  return ok({ draftId })
}
