import { and, eq } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { accounts } from '#db/schema/accounts.ts'
import { expansions } from '#db/schema/insights.ts'
import { goals } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

/** An opportunity of the account; undefined for foreign ids. */
export function findExpansion(
  tx: Tx,
  { accountId, expansionId }: { accountId: string; expansionId: string },
) {
  return tx
    .select()
    .from(expansions)
    .where(and(eq(expansions.id, expansionId), eq(expansions.accountId, accountId)))
    .get()
}

/** Whether the account has this goal; '' is no goal, and always fine. */
export function hasGoal(tx: Tx, { accountId, goalId }: { accountId: string; goalId: string }): boolean {
  if (goalId === '') return true
  const found = tx
    .select({ id: goals.id })
    .from(goals)
    .where(and(eq(goals.id, goalId), eq(goals.accountId, accountId)))
    .get()
  return found !== undefined
}

/** The currency that the account's amounts are in, and its today. */
export function placeOf(tx: Tx, accountId: string, now: Date): { currency: string; today: CalendarDate } {
  const found = tx
    .select({ currency: accounts.currency, timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  return { currency: found?.currency ?? '', today: todayIn(found?.timeZone ?? 'UTC', now) }
}
