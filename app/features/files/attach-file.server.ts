import type { Visibility } from '#app/domain/accounts/account.ts'
import type { Moment } from '#app/domain/moment.ts'
import { files } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { StoredUpload } from './store-upload.server.ts'

type Attachment = {
  /** The account it belongs to; null for the vendor's own (its logo). */
  accountId: string | null
  upload: StoredUpload
  visibility: Visibility
  uploadedBy: string | null
}

/** Gives a stored upload its row, in the transaction of what refers to it. Returns the file's id. */
export function attachFile(
  tx: Tx,
  { accountId, upload, visibility, uploadedBy }: Attachment,
  at: Moment,
): string {
  const id = at.newId()
  tx.insert(files)
    .values({ id, accountId, ...upload, visibility, uploadedBy, uploadedAt: at.now })
    .run()
  return id
}
