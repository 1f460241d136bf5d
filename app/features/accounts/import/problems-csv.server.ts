import { readFile } from 'node:fs/promises'
import { ReadableStream } from 'node:stream/web'
import { setImmediate as turn } from 'node:timers/promises'
import { type Book, openBook } from '#app/domain/accounts/import/read-book.ts'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import { decodeText } from '#app/domain/tables/encoding.ts'
import { filePlace } from '#app/features/files/file-place.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Import } from './find-import.server.ts'
import { someProblems } from './import-queries.server.ts'

type Problem = ReturnType<typeof someProblems>[number]

const heads = ['Line', 'Column', 'Value', 'Reason'] as const
const lot = 500

/**
 * The rows that stay out, as CSV (UTF-8 with a byte order mark): where and why, then the row as it was, so that it can
 * be put right and uploaded again. Several problems of a line stand in one row. Nothing in it can become a formula.
 * Read and written lot by lot; other requests come between.
 */
export async function* problemsCsv(db: Db, dataFolder: string, one: Import): AsyncGenerator<Uint8Array> {
  const bytes = await readFile(filePlace(dataFolder, one.sha256)).catch(() => null)
  const book = bytes && openBook(decodeText(bytes, one.reading.encoding), one.reading)
  yield Buffer.from(`\uFEFF${csvLine([...heads, ...(book?.header.names ?? [])])}`)
  const cellsOf = book ? rowFinder(book) : () => []
  let text = ''
  for (const { line, problems } of byLine(db, one.id)) {
    const join = (key: 'column' | 'value' | 'reason') => problems.map((problem) => problem[key]).join('; ')
    text += csvLine([String(line), join('column'), join('value'), join('reason'), ...cellsOf(line)])
    if (text.length < 16_384) continue
    yield Buffer.from(text)
    text = ''
    await turn()
  }
  yield Buffer.from(text)
}

/** The same as an answer's body. */
export function problemsBody(db: Db, dataFolder: string, one: Import): BodyInit {
  return ReadableStream.from(problemsCsv(db, dataFolder, one)) as unknown as BodyInit
}

/** Lines are asked for in the file's order. */
function rowFinder(book: Book): (line: number) => string[] {
  const records = book.records()
  return (line) => {
    for (let next = records.next(); !next.done; next = records.next())
      if (next.value.line === line) return next.value.cells
    return []
  }
}

function* byLine(db: Db, importId: string): Generator<{ line: number; problems: Problem[] }> {
  let current: { line: number; problems: Problem[] } | null = null
  for (const problem of allProblems(db, importId)) {
    if (current && current.line !== problem.line) {
      yield current
      current = null
    }
    current ??= { line: problem.line, problems: [] }
    current.problems.push(problem)
  }
  if (current) yield current
}

function* allProblems(db: Db, importId: string): Generator<Problem> {
  for (let offset = 0; ; offset += lot) {
    const some = someProblems(db, { importId, offset, limit: lot })
    yield* some
    if (some.length < lot) return
  }
}
