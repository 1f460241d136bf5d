import { eq } from 'drizzle-orm'
import { overlapOf, spanProblem } from '#app/domain/accounts/contract.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import type { ContractPeriod } from '#app/domain/outcomes/roi.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { contractPeriodsOf } from './contract-queries.server.ts'

type Asked = { accountId: string; exceptId?: string; texts: Record<keyof ContractPeriod, string> }

/**
 * A contract period as it may be saved, its price read in the account's currency. Refuses at the fields: ends that do
 * not follow each other, ten years and more, days that another period has, a price that is none.
 */
export function checkContract(tx: Tx, { accountId, exceptId, texts }: Asked): Result<ContractPeriod> {
  const { startsOn, endsOn } = texts
  const fields: Record<string, string> = {}
  const span = spanProblem({ startsOn, endsOn })
  if (span) fields.endsOn = span
  const others = contractPeriodsOf(tx, accountId).filter(({ id }) => id !== exceptId)
  const taken = span ? undefined : overlapOf({ startsOn, endsOn }, others)
  if (taken) fields.startsOn = overlapSentence(taken)
  const price = readMoneyText(texts.price, currencyOf(tx, accountId))
  if (!price.ok) fields.price = price.message
  if (Object.keys(fields).length > 0 || !price.ok) return refuseFields(fields)
  return ok({ startsOn, endsOn, price: price.minor })
}

function overlapSentence({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  return `Another period has some of these days: ${readFullDate(startsOn)} to ${readFullDate(endsOn)}`
}

/** The currency that an account's amounts are in. */
export function currencyOf(tx: Tx, accountId: string): string {
  const found = tx
    .select({ currency: accounts.currency })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  return found?.currency ?? ''
}
