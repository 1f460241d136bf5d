import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { contractPeriods } from '#db/schema/accounts.ts'
import { expansions } from '#db/schema/insights.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * Why an account's currency has to stay, or null: prices, opportunities and what outcomes are worth are numbers in it, and
 * would silently become as many of another one.
 */
export function moneyProblem(tx: Tx, { id, currency }: { id: string; currency: string }): string | null {
  const words = [
    hasRow(tx, contractPeriods, [contractPeriods.accountId, id, isNull(contractPeriods.removedAt)]) &&
      'contract prices',
    hasRow(tx, expansions, [expansions.accountId, id]) && 'expansions',
    hasRow(tx, outcomes, [outcomes.accountId, id, isNotNull(outcomes.rate)]) && 'what outcomes are worth',
  ].filter((word) => word !== false)
  if (words.length === 0) return null
  return `Money stands in ${currency} already: ${words.join(', ')}. It cannot be another currency any more`
}

type Where = [account: SQLiteColumn, accountId: string, also?: ReturnType<typeof isNull>]

function hasRow(tx: Tx, table: SQLiteTable, [account, accountId, also]: Where): boolean {
  return (
    tx
      .select({ account })
      .from(table)
      .where(and(eq(account, accountId), also))
      .limit(1)
      .get() !== undefined
  )
}
