import { mayImport } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { imports } from '#db/schema/imports.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { StoredImport } from './store-import.server.ts'

/** Begins an import with a stored file. Nothing of it is in yet. Refuses: not-allowed. */
export function uploadImport(
  tx: Tx,
  person: Person,
  { stored }: { stored: StoredImport },
  at: Moment,
): Result<{ importId: string }> {
  if (!mayImport(person)) return refuse('not-allowed')
  const { upload, ...read } = stored
  const { userId } = person
  attachFile(tx, { accountId: null, upload, visibility: 'internal', uploadedBy: userId }, at)
  const importId = at.newId()
  const { name: fileName, sha256, size } = upload
  tx.insert(imports)
    .values({ id: importId, fileName, sha256, size, ...read, uploadedAt: at.now, uploadedBy: userId })
    .run()
  return ok({ importId })
}
