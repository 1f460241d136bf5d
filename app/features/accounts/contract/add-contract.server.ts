import { mayKeepContracts } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { checkContract } from './check-contract.server.ts'
import type { AddContract } from './contract-form.ts'
import { writeContractStanding } from './write-contract-standing.server.ts'

/**
 * Writes down a stretch of an account's contract and its price. Refuses: not-allowed (customers), invalid at the fields
 * (see `checkContract`).
 */
export function addContract(
  tx: Tx,
  actor: PlanActor,
  input: AddContract,
  at: Moment,
): Result<{ contractId: string }> {
  if (!mayKeepContracts(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const checked = checkContract(tx, { accountId, texts: input })
  if (!checked.ok) return checked
  const { startsOn, endsOn } = checked.value
  const contractId = at.newId()
  tx.insert(contractPeriods)
    .values({ id: contractId, accountId, ...checked.value, createdAt: at.now, createdBy: userId })
    .run()
  writeContractStanding(tx, accountId, at.now)
  const happened = { kind: 'contract-added' as const, visibility: 'internal' as const, contractId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, startsOn, endsOn, texts: {} }, at)
  return ok({ contractId })
}
