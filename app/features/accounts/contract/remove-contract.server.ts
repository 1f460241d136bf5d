import { eq } from 'drizzle-orm'
import { mayKeepContracts } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { RemoveContract } from './contract-form.ts'
import { findContract } from './find-contract.server.ts'
import { writeContractStanding } from './write-contract-standing.server.ts'

/**
 * Takes a contract period away: it counts no more, and its row stays with the day and the person. Refuses: not-found
 * (foreign ones too), not-allowed (customers), already-done.
 */
export function removeContract(
  tx: Tx,
  actor: PlanActor,
  { contractId }: RemoveContract,
  at: Moment,
): Result<{ contractId: string }> {
  const { accountId, userId } = actor
  const period = findContract(tx, { accountId, contractId })
  if (!period) return refuse('not-found')
  if (!mayKeepContracts(actor)) return refuse('not-allowed')
  if (period.removedAt) return refuse('already-done', { message: 'This period has been removed already.' })
  tx.update(contractPeriods)
    .set({ removedAt: at.now, removedBy: userId })
    .where(eq(contractPeriods.id, contractId))
    .run()
  writeContractStanding(tx, accountId, at.now)
  const { startsOn, endsOn } = period
  const happened = { kind: 'contract-removed' as const, visibility: 'internal' as const, contractId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, startsOn, endsOn, texts: {} }, at)
  return ok({ contractId })
}
