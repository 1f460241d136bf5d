import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { type LedgerSummary, summarize } from '#app/domain/outcomes/ledger-summary.ts'
import { type ContractPeriod, contractCost } from '#app/domain/outcomes/roi.ts'
import { type ValueGaps, valueGaps } from '#app/domain/outcomes/value-gaps.ts'
import type { Db } from '#db/client.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'
import { type CountedOutcome, ledgersOfAccount } from './read-ledger.server.ts'

/** What an account's outcomes were worth until a day, in minor units of its currency. */
export type AccountValue = {
  currency: string
  /** The day it was worked out for; for an ended account the day it ended at the latest. */
  asOf: CalendarDate
  summary: LedgerSummary
  gaps: ValueGaps
  /** What the contract has cost by day until `asOf`; 0 where none is on record. */
  contractCost: number
}

/** Works out an account's value from its figures; null for an account that is missing. Three statements. */
export function workOutValue(db: Db, asked: { accountId: string; today: CalendarDate }): AccountValue | null {
  const found = ledgersOfAccount(db, asked)
  if (!found) return null
  const { currency, until: asOf } = found.account
  return {
    ...{ currency, asOf },
    ...summarizeOutcomes(found.outcomes),
    contractCost: contractCost(contractPeriodsOf(db, asked.accountId), asOf),
  }
}

/** The sums of an account's outcomes, and what keeps some of them from counting. */
export function summarizeOutcomes(outcomes: readonly CountedOutcome[]) {
  const placed = outcomes.flatMap(({ terms: { category, margin }, ledger }) =>
    ledger ? [{ category, margin, ledger }] : [],
  )
  return { summary: summarize(placed), gaps: valueGaps(outcomes) }
}

const periodsOfAccount = statement((db) =>
  db
    .select({
      startsOn: contractPeriods.startsOn,
      endsOn: contractPeriods.endsOn,
      price: contractPeriods.price,
    })
    .from(contractPeriods)
    .where(
      and(eq(contractPeriods.accountId, sql.placeholder('accountId')), isNull(contractPeriods.removedAt)),
    )
    .orderBy(asc(contractPeriods.startsOn))
    .prepare(),
)

/** The contract's periods that stand, earliest first; only the vendor may see their prices. One statement. */
export function contractPeriodsOf(db: Db, accountId: string): ContractPeriod[] {
  return periodsOfAccount(db).all({ accountId })
}
