import { and, eq } from 'drizzle-orm'
import type { Visibility } from '#app/domain/accounts/account.ts'
import { files } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

type Change = { accountId: string; fileId: string; visibility: Visibility }

/** Lets a file be seen by whoever sees the thing it belongs to, when that changes. */
export function changeFileVisibility(tx: Tx, { accountId, fileId, visibility }: Change): void {
  tx.update(files)
    .set({ visibility })
    .where(and(eq(files.id, fileId), eq(files.accountId, accountId)))
    .run()
}
