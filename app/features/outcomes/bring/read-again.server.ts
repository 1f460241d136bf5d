import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReadAgain } from './bring-form.ts'
import { findDraft } from './find-draft.server.ts'

/** Reads waiting figures another way: other columns, dates or numbers. Refuses: not-allowed, not-found. */
export function readAgain(
  tx: Tx,
  actor: PlanActor,
  { draftId, outcomeId, ...reading }: ReadAgain & { outcomeId: string },
  _at: Moment,
): Result<{ draftId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const draft = findDraft(tx, { ...actor, outcomeId, draftId })
  if (!draft) return refuse('not-found')
  tx.update(figureDrafts)
    .set({ reading: JSON.stringify(reading) })
    .where(eq(figureDrafts.id, draftId))
    .run()
  return ok({ draftId })
}
