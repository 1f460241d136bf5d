import type { Person } from '#app/domain/access/actor.ts'
import { checkImport } from '#app/features/accounts/import/check-import.server.ts'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { storeImport } from '#app/features/accounts/import/store-import.server.ts'
import { uploadImport } from '#app/features/accounts/import/upload-import.server.ts'
import type { Db } from '#db/client.server.ts'
import type { users } from '#db/schema/auth.ts'
import { internalWord } from '../who.ts'
import { at, told } from './told.ts'

type Importing = { db: Db; dataFolder: string; by: typeof users.$inferSelect }

/** Two files of the vendor's book: one just uploaded, one looked through, with a row that stays out. */
export async function makeImports(importing: Importing) {
  const importId = await upload(importing, `${internalWord} Ltd;violetwood.example\n`)
  const checkedImportId = await upload(importing, `Birch Bakeries;birch.example\n;nowhere.example\n`)
  const { db, dataFolder, by } = importing
  const mapping = { columns: { 0: 'account', 1: 'domain' }, newAccounts: 'make' } as const
  told(db, (tx) => chooseColumns(tx, personOf(by), { importId: checkedImportId, mapping }, at))
  const rest = { doOthersWrite: () => false, rest: () => Promise.resolve() }
  const run = { clock: () => at, elapsed: () => 0, isStopped: () => false, ...rest }
  await checkImport({ db, dataFolder, ...run }, checkedImportId)
  return { importId, checkedImportId }
}

async function upload({ db, dataFolder, by }: Importing, rows: string): Promise<string> {
  const name = `${internalWord} accounts.csv`
  const file = new File([`Company;Website\n${rows}`], name, { type: 'text/csv' })
  const looked = await storeImport({ dataFolder, file })
  if (!looked.ok) throw new Error(`the story is refused: ${JSON.stringify(looked.refusal)}`)
  return told(db, (tx) => uploadImport(tx, personOf(by), looked.value, at)).importId
}

function personOf({ id: userId, name, email, staffRole }: Importing['by']): Person {
  return { userId, name, email, kind: 'staff', staffRole }
}
