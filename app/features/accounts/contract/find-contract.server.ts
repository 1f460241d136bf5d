import { and, eq } from 'drizzle-orm'
import { contractPeriods } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

/** A contract period of the account, removed ones too; undefined for foreign ids. */
export function findContract(tx: Tx, { accountId, contractId }: { accountId: string; contractId: string }) {
  return tx
    .select()
    .from(contractPeriods)
    .where(and(eq(contractPeriods.id, contractId), eq(contractPeriods.accountId, accountId)))
    .get()
}
