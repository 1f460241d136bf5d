import { eq } from 'drizzle-orm'
import { mayImport } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { imports } from '#db/schema/imports.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findImport, stateOf } from './find-import.server.ts'
import type { StartImport } from './import-form.ts'

/**
 * Lets the checked rows in (a job does that), or goes on with an import that failed midway. `badRows` is the number of
 * rows the person was told stay out. Refuses: not-allowed, not-found, already-done, changed-meanwhile (checked again
 * with another result), invalid (no good row).
 */
export function startImport(
  tx: Tx,
  person: Person,
  { importId, badRows }: StartImport,
  at: Moment,
): Result<{ importId: string }> {
  if (!mayImport(person)) return refuse('not-allowed')
  const found = findImport(tx, importId)
  if (!found) return refuse('not-found')
  const state = stateOf(found)
  if (state !== 'checked' && !(state === 'failed' && found.checkedAt)) return refuse('already-done')
  if (found.badRows !== badRows)
    return refuse('changed-meanwhile', {
      message: 'The rows were checked again meanwhile. Look at the new result.',
    })
  if (badRows >= found.rowCount)
    return refuse('invalid', { message: 'No row of this file can go in as it is.' })
  tx.update(imports)
    .set({
      startedAt: found.startedAt ?? at.now,
      startedBy: found.startedBy ?? person.userId,
      failedAt: null,
      failure: '',
      leasedUntil: null,
    })
    .where(eq(imports.id, importId))
    .run()
  return ok({ importId })
}
