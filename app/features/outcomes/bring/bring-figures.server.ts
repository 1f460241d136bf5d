import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayReport } from '#app/domain/access/outcomes-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { plainReading } from '#app/domain/outcomes/bring/figure-table.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { figureDrafts } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOutcome } from '../find-outcome.server.ts'
import type { Bring } from './bring-form.ts'
import type { Brought } from './read-upload.server.ts'

type BringFigures = Pick<Bring, 'startsOn'> & { outcomeId: string; brought: Brought }

/** Lays somebody's figures down for the look at them; none is in yet. Refuses: not-allowed, not-found. */
export function bringFigures(
  tx: Tx,
  actor: PlanActor,
  { outcomeId, startsOn = '', brought }: BringFigures,
  at: Moment,
): Result<{ draftId: string }> {
  if (!mayReport(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  if (!findOutcome(tx, { accountId, outcomeId })) return refuse('not-found')
  const draftId = at.newId()
  const reading = JSON.stringify({ ...plainReading, startsOn })
  tx.insert(figureDrafts)
    .values({ id: draftId, accountId, outcomeId, ...brought, reading, createdAt: at.now, createdBy: userId })
    .run()
  return ok({ draftId })
}
