import { createHash } from 'node:crypto'
import { openBook } from '#app/domain/accounts/import/read-book.ts'
import { importSizeAtMost, type Reading } from '#app/domain/accounts/import/reading.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { delimiterWords, detectDelimiter } from '#app/domain/tables/delimiter.ts'
import { detectEncoding, whyNoCsv } from '#app/domain/tables/encoding.ts'
import { findHeader } from '#app/domain/tables/find-table.ts'
import { tidyName } from '#app/features/files/file-name.ts'
import { placeFile } from '#app/features/files/file-place.server.ts'
import type { StoredUpload } from '#app/features/files/store-upload.server.ts'
import { headText } from './head-text.server.ts'
import { headerKeyOf } from './header-key.server.ts'

export type StoredImport = { upload: StoredUpload; reading: Reading; headerKey: string; rowCount: number }

const columnsAtMost = 300

/**
 * Takes a file of the vendor's book: finds out how it is written and where its table begins, and lays it among the
 * stored uploads. Refuses `too-large` (over 30 MB) and `invalid`, at the field `file`, with a sentence on what to do:
 * no file, an empty one, a workbook or another kind, a table without rows.
 */
export async function storeImport(upload: {
  dataFolder: string
  file: File | undefined
}): Promise<Result<{ stored: StoredImport }>> {
  const { dataFolder, file } = upload
  if (!file) return refuseFields({ file: 'Choose a CSV file' })
  if (file.size > importSizeAtMost)
    return refuse('too-large', {
      message: 'This file is larger than 30 MB. Split it, or leave out the columns that are not needed.',
    })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const looked = lookAt(bytes)
  if (!looked.ok) return looked
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await placeFile(dataFolder, sha256, bytes)
  const name = tidyName(file.name, ['csv', 'txt', 'tsv'])
  return ok({
    stored: { ...looked.value, upload: { sha256, name, type: 'text/csv', size: bytes.byteLength } },
  })
}

/** How these bytes are read, as far as their beginning shows. */
function lookAt(bytes: Uint8Array): Result<Omit<StoredImport, 'upload'>> {
  const sentence = whyNoCsv(bytes)
  if (sentence) return refuseFields({ file: sentence })
  const encoding = detectEncoding(bytes)
  const head = headText(bytes, encoding)
  const delimiter = detectDelimiter(head)
  const header = findHeader(head, delimiterWords[delimiter])
  if (!header) return refuseFields({ file: 'This file is empty. Choose another one' })
  if (header.names.length > columnsAtMost)
    return refuseFields({
      file: `This file has more than ${columnsAtMost} columns. Leave out what is not needed`,
    })
  const reading: Reading = { encoding, delimiter, headerLine: header.line, dates: 'auto' }
  const first = openBook(head, reading)?.records().next()
  if (!first || first.done)
    return refuseFields({ file: 'This file has column names but no rows under them. Choose another one' })
  const rowCount = Math.max(1, countLines(bytes) - header.line)
  return ok({ reading, headerKey: headerKeyOf(header.names), rowCount })
}

/** Until every row has been read: as many as there are line ends. */
function countLines(bytes: Uint8Array): number {
  const sought = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = sought.at(-1) === 10 ? 0 : 1
  for (let at = sought.indexOf(10); at !== -1; at = sought.indexOf(10, at + 1)) count += 1
  return count
}
