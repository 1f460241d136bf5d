import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Mapping } from '#app/domain/accounts/import/fields.ts'
import { type Book, openBook, styleOf } from '#app/domain/accounts/import/read-book.ts'
import type { RowStyle } from '#app/domain/accounts/import/read-row.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { decodeText } from '#app/domain/tables/encoding.ts'
import { filePlace } from '#app/features/files/file-place.server.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import type { Import } from './find-import.server.ts'
import { CannotGoOn, type ImportRun } from './import-run.ts'

export type OpenFile = {
  book: Book
  style: RowStyle
  mapping: Mapping
  vendor: { currency: string; timeZone: string }
}

/** The whole table of an import, with the way its cells are read. Throws when the file is gone. */
export async function openFile({ db, dataFolder, clock }: ImportRun, one: Import): Promise<OpenFile> {
  const { reading, mapping } = one
  const bytes = await readFile(filePlace(dataFolder, one.sha256)).catch(() => null)
  if (!bytes) throw new CannotGoOn('The file is not here any more. Upload it again.')
  const book = openBook(decodeText(bytes, reading.encoding), reading)
  if (!book || !mapping)
    throw new CannotGoOn('The column names are not where they were. Upload the file again.')
  const home = vendorHome(db)
  const { columns } = mapping
  const style = styleOf(book, { reading, columns, today: todayIn(home.timeZone, clock().now) })
  return { book, style, mapping, vendor: home }
}

/** What a new account gets where its file says nothing. */
function vendorHome(db: Db) {
  const found = db
    .select({ currency: vendor.currency, timeZone: vendor.timeZone })
    .from(vendor)
    .where(eq(vendor.id, 1))
    .get()
  return found ?? { currency: 'EUR', timeZone: 'UTC' }
}
