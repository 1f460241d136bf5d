import { eq } from 'drizzle-orm'
import { mayKeepContracts } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { type Edit, planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { fromMinor } from '#app/domain/outcomes/money.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { checkContract, currencyOf } from './check-contract.server.ts'
import type { ContractField, EditContract } from './contract-form.ts'
import { findContract } from './find-contract.server.ts'
import { writeContractStanding } from './write-contract-standing.server.ts'

/**
 * Saves what one person changed of a contract period. Refuses: not-found (foreign ones too), not-allowed (customers),
 * gone (it was removed meanwhile), changed-meanwhile with both texts, invalid at the fields (see `checkContract`).
 */
export function editContract(
  tx: Tx,
  actor: PlanActor,
  { contractId, edit }: EditContract,
  at: Moment,
): Result<{ contractId: string }> {
  const { accountId, userId } = actor
  const period = findContract(tx, { accountId, contractId })
  if (!period) return refuse('not-found')
  if (!mayKeepContracts(actor)) return refuse('not-allowed')
  if (period.removedAt) return refuse('gone', { message: 'Somebody removed this period meanwhile.' })
  const currency = currencyOf(tx, accountId)
  const texts = contractTexts(period, currency)
  const { changes, clashes } = planEdit<ContractField>(texts, withPlainPrice(edit, currency))
  const { editedBy, editedAt, createdBy, createdAt } = period
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: editedBy ?? createdBy, editedAt: editedAt ?? createdAt })
  const checked = checkContract(tx, { accountId, exceptId: contractId, texts: { ...texts, ...changes } })
  if (!checked.ok) return checked
  const fields = Object.keys(changes).join(', ')
  if (fields === '') return ok({ contractId })
  tx.update(contractPeriods)
    .set({ ...checked.value, editedAt: at.now, editedBy: userId, version: period.version + 1 })
    .where(eq(contractPeriods.id, contractId))
    .run()
  writeContractStanding(tx, accountId, at.now)
  const { startsOn, endsOn } = checked.value
  const happened = { kind: 'contract-changed' as const, visibility: 'internal' as const, contractId }
  recordEvent(tx, { ...happened, accountId, actorId: userId, startsOn, endsOn, texts: { fields } }, at)
  return ok({ contractId })
}

type Period = { startsOn: string; endsOn: string; price: number }

/** A period as its form shows it: the price as a plain decimal. */
export function contractTexts(
  { startsOn, endsOn, price }: Period,
  currency: string,
): Record<ContractField, string> {
  return { startsOn, endsOn, price: fromMinor(price, currency) }
}

/** "1.200,50" is compared as "1200.50": another way of writing a price changes nothing. */
function withPlainPrice({ values, was }: Edit<ContractField>, currency: string): Edit<ContractField> {
  const read = values.price === undefined ? undefined : readMoneyText(values.price, currency)
  return read?.ok ? { values: { ...values, price: fromMinor(read.minor, currency) }, was } : { values, was }
}
