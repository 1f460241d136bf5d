import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Person } from '#app/domain/access/actor.ts'
import type { Mapping } from '#app/domain/accounts/import/fields.ts'
import { guessColumns } from '#app/domain/accounts/import/guess-mapping.ts'
import { openBook } from '#app/domain/accounts/import/read-book.ts'
import { applyImport } from '#app/features/accounts/import/apply-import.server.ts'
import { checkImport } from '#app/features/accounts/import/check-import.server.ts'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { findImport, type Import } from '#app/features/accounts/import/find-import.server.ts'
import { readHeadText } from '#app/features/accounts/import/head-text.server.ts'
import type { ImportRun } from '#app/features/accounts/import/import-run.ts'
import { startImport } from '#app/features/accounts/import/start-import.server.ts'
import { storeImport } from '#app/features/accounts/import/store-import.server.ts'
import { uploadImport } from '#app/features/accounts/import/upload-import.server.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { importProblems } from '#db/schema/imports.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from '../story.ts'

/** Noon in the story; ids go on from one run to the next. */
export const at = momentAt('2026-05-04T12:00:00Z')

export type Desk = { db: Db; dataFolder: string; lead: Person; run: ImportRun }

/** A vendor in Berlin with a lead who imports, a folder for uploads, and a run that never rests. */
export function openDesk(given: Partial<ImportRun> = {}): Desk {
  const db = openTestDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'cairn-import-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  db.insert(vendor)
    .values({ name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  const lead = personOf(makeStaff(db, 'lead', { name: 'Greta Sandberg', email: 'greta@vendor.example' }))
  const run: ImportRun = {
    db,
    dataFolder,
    clock: () => at,
    elapsed: () => 0,
    isStopped: () => false,
    doOthersWrite: () => false,
    rest: async () => undefined,
    ...given,
  }
  return { db, dataFolder, lead, run }
}

/** Uploads a file and returns its import. */
export async function upload(
  { db, dataFolder, lead }: Desk,
  content: string | Uint8Array,
  name = 'book.csv',
) {
  const file = new File([typeof content === 'string' ? content : Uint8Array.from(content)], name)
  const stored = await storeImport({ dataFolder, file })
  if (!stored.ok) throw new Error(JSON.stringify(stored.refusal))
  const made = write(db, (tx) => uploadImport(tx, lead, stored.value, at))
  if (!made.ok) throw new Error(made.refusal.code)
  return known(db, made.value.importId)
}

/** Takes the guessed columns, and checks every row. Returns what was found: [line, column, value, reason]. */
export async function check(desk: Desk, { id, reading, ...file }: Import, given: Partial<Mapping> = {}) {
  const text = (await readHeadText(desk.dataFolder, file, reading.encoding)) ?? ''
  const names = openBook(text, reading)?.header.names ?? []
  const mapping: Mapping = { columns: guessColumns(names), newAccounts: 'make', ...given }
  const chosen = write(desk.db, (tx) => chooseColumns(tx, desk.lead, { importId: id, mapping }, at))
  if (!chosen.ok) throw new Error(chosen.refusal.code)
  await checkImport(desk.run, id)
  return problemsOf(desk.db, id)
}

/** What keeps rows of an import out. */
export function problemsOf(db: Db, importId: string) {
  return db
    .select()
    .from(importProblems)
    .all()
    .filter((problem) => problem.importId === importId)
    .map(({ line, column, value, reason }) => [line, column, value, reason])
}

/** Lets the good rows in. */
export function start({ db, lead }: Desk, importId: string) {
  const { badRows } = known(db, importId)
  return write(db, (tx) => startImport(tx, lead, { importId, badRows: badRows ?? -1 }, at))
}

/** Uploads, checks and brings in; throws when a row is bad. Returns the finished import. */
export async function bringIn(desk: Desk, content: string | Uint8Array, given: Partial<Mapping> = {}) {
  const { id } = await upload(desk, content)
  const problems = await check(desk, known(desk.db, id), given)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  start(desk, id)
  await applyImport(desk.run, id)
  return known(desk.db, id)
}

/** An import that is there. */
export function known(db: Db, importId: string): Import {
  const one = findImport(db, importId)
  if (!one) throw new Error('no such import')
  return one
}
