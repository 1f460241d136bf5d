import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Brought } from '../bring/read-upload.server.ts'

/** Lays points of usage series down for the look at them; none is in yet. Refuses: not-allowed. */
export function bringUsage(
  tx: Tx,
  actor: PlanActor,
  { brought }: { brought: Brought },
  at: Moment,
): Result<{ draftId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const draftId = at.newId()
  tx.insert(figureDrafts)
    .values({ id: draftId, accountId, outcomeId: null, ...brought, createdAt: at.now, createdBy: userId })
    .run()
  return ok({ draftId })
}
