import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/client.server.ts'
import { contractPeriods } from '#db/schema/accounts.ts'
import { expansions } from '#db/schema/insights.ts'
import { outcomes } from '#db/schema/outcomes.ts'

/**
 * Why an account's currency has to stay, or null: prices, opportunities and what outcomes are worth are numbers in it, and
 * would silently become as many of another one.
 */
export function moneyProblem(db: Db, { id, currency }: { id: string; currency: string }): string | null {
  const words = [
    hasRow(db, contractPeriods, [contractPeriods.accountId, id, isNull(contractPeriods.removedAt)]) &&
      'contract prices',
    hasRow(db, expansions, [expansions.accountId, id]) && 'expansions',
    hasRow(db, outcomes, [outcomes.accountId, id, isNotNull(outcomes.rate)]) && 'what outcomes are worth',
  ].filter((word) => word !== false)
  if (words.length === 0) return null
  return `Money stands in ${currency} already: ${words.join(', ')}. It cannot be another currency any more`
}

type Where = [account: SQLiteColumn, accountId: string, also?: ReturnType<typeof isNull>]

function hasRow(db: Db, table: SQLiteTable, [account, accountId, also]: Where): boolean {
  return (
    db
      .select({ account })
      .from(table)
      .where(and(eq(account, accountId), also))
      .limit(1)
      .get() !== undefined
  )
}
