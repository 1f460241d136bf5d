import { and, eq, isNull } from 'drizzle-orm'
import { mayImport } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { files } from '#db/schema/accounts.ts'
import { importProblems, imports } from '#db/schema/imports.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findImport } from './find-import.server.ts'

/**
 * Throws an import away: its file is removed by the next sweep, its list of bad rows now. What it has brought in
 * stays. Refuses: not-allowed, not-found, already-done (it is being brought in just now).
 */
export function throwAway(
  tx: Tx,
  person: Person,
  { importId }: { importId: string },
  at: Moment,
): Result<{ importId: string }> {
  if (!mayImport(person)) return refuse('not-allowed')
  const found = findImport(tx, importId)
  if (!found || found.cancelledAt) return refuse('not-found')
  if (found.startedAt && !found.finishedAt && !found.failedAt)
    return refuse('already-done', { message: 'It is being brought in just now. Wait until it has ended.' })
  tx.update(imports).set({ cancelledAt: at.now, leasedUntil: null }).where(eq(imports.id, importId)).run()
  tx.delete(importProblems).where(eq(importProblems.importId, importId)).run()
  forgetFile(tx, found.sha256)
  return ok({ importId })
}

/** Every import of a file has a row of its own for it; without any, the bytes are swept. */
function forgetFile(tx: Tx, sha256: string): void {
  const row = tx
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.sha256, sha256), isNull(files.accountId)))
    .limit(1)
    .get()
  if (row) tx.delete(files).where(eq(files.id, row.id)).run()
}
