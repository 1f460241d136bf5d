import { eq } from 'drizzle-orm'
import { mayImport } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { delimiterWords } from '#app/domain/tables/delimiter.ts'
import { headerAt } from '#app/domain/tables/find-table.ts'
import type { Db } from '#db/client.server.ts'
import { imports } from '#db/schema/imports.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findImport, stateOf } from './find-import.server.ts'
import { readHeadText } from './head-text.server.ts'
import { headerKeyOf } from './header-key.server.ts'
import type { ChangeReading } from './import-form.ts'

/** The header as the file shows it when read this way; before the transaction. Refuses: not-found, gone, invalid. */
export async function readAnotherWay(
  { db, dataFolder }: { db: Db; dataFolder: string },
  input: ChangeReading,
): Promise<Result<{ headerKey: string }>> {
  const found = findImport(db, input.importId)
  if (!found) return refuse('not-found')
  const text = await readHeadText(dataFolder, found, input.encoding)
  if (text === null) return refuse('gone', { message: 'The file is not here any more. Upload it again.' })
  const header = headerAt(text, delimiterWords[input.delimiter], input.headerLine)
  if (!header) return refuseFields({ headerLine: 'No line of the table begins there. Choose another one' })
  return ok({ headerKey: headerKeyOf(header.names) })
}

/**
 * Reads the file another way from now on. Columns chosen before stay, and their rows are checked again, unless they
 * are called otherwise now. Refuses: not-allowed, not-found, already-done (it is being brought in, or thrown away).
 */
export function changeReading(
  tx: Tx,
  person: Person,
  { importId, headerKey, ...reading }: ChangeReading & { headerKey: string },
  _at: Moment,
): Result<{ importId: string }> {
  if (!mayImport(person)) return refuse('not-allowed')
  const found = findImport(tx, importId)
  if (!found) return refuse('not-found')
  if (found.startedAt || stateOf(found) === 'thrown-away') return refuse('already-done')
  const mapping = headerKey === found.headerKey ? found.mapping : null
  tx.update(imports)
    .set({
      reading,
      headerKey,
      mapping,
      checkedAt: null,
      badRows: null,
      leasedUntil: null,
      failedAt: null,
      failure: '',
    })
    .where(eq(imports.id, importId))
    .run()
  return ok({ importId })
}
