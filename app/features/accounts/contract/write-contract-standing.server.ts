import { eq } from 'drizzle-orm'
import { contractStanding } from '#app/domain/accounts/contract.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { accounts, contractStandings } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { contractPeriodsOf } from './contract-queries.server.ts'

/** Writes what an account's contract is on its today, for the lists. */
export function writeContractStanding(tx: Tx, accountId: string, now: Date): void {
  const account = tx
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!account) return
  const standing = contractStanding(contractPeriodsOf(tx, accountId), todayIn(account.timeZone, now))
  tx.insert(contractStandings)
    .values({ accountId, ...standing })
    .onConflictDoUpdate({ target: contractStandings.accountId, set: standing })
    .run()
}
