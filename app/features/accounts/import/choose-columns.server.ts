import { eq } from 'drizzle-orm'
import { mayImport } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { imports } from '#db/schema/imports.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findImport, stateOf } from './find-import.server.ts'
import type { ChooseColumns } from './import-form.ts'

/**
 * Says which column is what, and has every row checked (a job does that). The choice is remembered with the header.
 * Refuses: not-allowed, not-found, already-done (it is being brought in, or thrown away).
 */
export function chooseColumns(
  tx: Tx,
  person: Person,
  { importId, mapping }: ChooseColumns,
  _at: Moment,
): Result<{ importId: string }> {
  if (!mayImport(person)) return refuse('not-allowed')
  const found = findImport(tx, importId)
  if (!found) return refuse('not-found')
  if (found.startedAt || stateOf(found) === 'thrown-away') return refuse('already-done')
  tx.update(imports)
    .set({ mapping, checkedAt: null, badRows: null, leasedUntil: null, failedAt: null, failure: '' })
    .where(eq(imports.id, importId))
    .run()
  return ok({ importId })
}
