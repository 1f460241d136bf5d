import {
  type Columns,
  type ImportField,
  importFields,
  type Mapping,
} from '#app/domain/accounts/import/fields.ts'
import { guessColumns } from '#app/domain/accounts/import/guess-mapping.ts'
import { type Preview, previewOf } from '#app/domain/accounts/import/preview.ts'
import { type Book, openBook, styleOf } from '#app/domain/accounts/import/read-book.ts'
import type { todayIn } from '#app/domain/calendar-date.ts'
import { readNumber } from '#app/domain/reading.ts'
import { delimiterWords } from '#app/domain/tables/delimiter.ts'
import { firstRecords } from '#app/domain/tables/find-table.ts'
import type { Db } from '#db/client.server.ts'
import { type Import, stateOf } from './find-import.server.ts'
import { readHeadText } from './head-text.server.ts'
import { listProblems, problemsAPage, rememberedMapping } from './import-queries.server.ts'

type Asked = { db: Db; dataFolder: string; one: Import; url: URL; today: ReturnType<typeof todayIn> }

const rowsShown = 3
const samplesShown = 3

/** What the page of an import shows, by where it stands. */
export async function importPage(asked: Asked) {
  const { one } = asked
  const state = stateOf(one)
  const isWaiting = state === 'checking' || state === 'running'
  const counts = countsOf(one)
  const isBeforeStart = ['mapping', 'checked'].includes(state) || (state === 'failed' && !one.startedAt)
  const isChoosing = isBeforeStart && (state !== 'checked' || asked.url.searchParams.has('choose'))
  const table = isBeforeStart ? await tableOf(asked) : null
  return {
    importId: one.id,
    fileName: one.fileName,
    size: sizeText(one.size),
    state,
    /** Seconds until the page looks again, where no script does it. */
    reloadAfter: isWaiting ? 3 : null,
    counts,
    failure: one.failure,
    canGoOn: state === 'failed' && one.startedAt !== null,
    choosing: isChoosing ? choosingOf(asked, table) : null,
    preview: table && previewFor(asked, table),
    bad: one.badRows ? badRows(asked) : null,
  }
}

function countsOf({ rowCount, badRows, appliedRows, ...one }: Import) {
  const bad = badRows ?? 0
  const good = Math.max(0, rowCount - bad)
  return {
    rows: readNumber(String(rowCount)),
    good: readNumber(String(good)),
    bad: readNumber(String(bad)),
    badRows: bad,
    hasGood: good > 0,
    applied: readNumber(String(appliedRows)),
    percent: good === 0 ? 100 : Math.min(100, (appliedRows / good) * 100),
    accountsMade: one.accountsMade,
    accountsChanged: one.accountsChanged,
    peopleMade: one.peopleMade,
    peopleChanged: one.peopleChanged,
  }
}

type Table = { text: string; book: Book | null }

async function tableOf({ dataFolder, one }: Asked): Promise<Table | null> {
  const text = await readHeadText(dataFolder, one, one.reading.encoding)
  return text === null ? null : { text, book: openBook(text, one.reading) }
}

/** How the file is read, and its columns with a few of their values and what each is taken for. */
function choosingOf(asked: Asked, table: Table | null) {
  const { one } = asked
  const { encoding, delimiter, headerLine, dates } = one.reading
  const lines = table ? firstRecords(table.text, delimiterWords[delimiter]).slice(0, 15) : []
  const mapping = chosenMapping(asked, table)
  const samples = table?.book ? firstCells(table.book) : []
  return {
    reading: { encoding, delimiter, headerLine: String(headerLine), dates },
    headerLines: lines.map(({ line, cells }) => ({
      line,
      text: cells.filter(Boolean).join(' · ').slice(0, 80),
    })),
    isGone: table === null,
    isRemembered: rememberedMapping(asked.db, one) !== null,
    newAccounts: mapping.newAccounts,
    columns: (table?.book?.header.names ?? []).map((name, place) => ({
      place,
      name,
      field: mapping.columns[place] ?? '',
      samples: samplesOf(samples, place),
    })),
  }
}

/** What the browser is trying out, else the import's own choice, else the remembered one, else a guess. */
function chosenMapping({ db, one, url }: Asked, table: Table | null): Mapping {
  const tried = triedColumns(url.searchParams.get('columns'))
  if (tried) return { columns: tried, newAccounts: 'make' }
  const known = one.mapping ?? rememberedMapping(db, one)
  return known ?? { columns: guessColumns(table?.book?.header.names ?? []), newAccounts: 'make' }
}

/** "0:externalId,3:account" out of the address. */
function triedColumns(text: string | null): Columns | null {
  if (text === null) return null
  const columns: Columns = {}
  for (const part of text.split(',').slice(0, 300)) {
    const [place = '', field = ''] = part.split(':')
    if (/^\d{1,3}$/.test(place) && (importFields as readonly string[]).includes(field))
      columns[Number(place)] = field as ImportField
  }
  return columns
}

function previewFor(asked: Asked, table: Table): Preview | null {
  if (!table.book) return null
  const { one, today } = asked
  const { columns } = chosenMapping(asked, table)
  return previewOf(table.book, styleOf(table.book, { reading: one.reading, columns, today }), rowsShown)
}

function firstCells(book: Book): string[][] {
  const rows: string[][] = []
  for (const { cells } of book.records()) {
    rows.push(cells)
    if (rows.length === 30) break
  }
  return rows
}

/** The first few values of a column that say something. */
function samplesOf(rows: readonly string[][], place: number): string {
  const values = rows.map((cells) => (cells[place] ?? '').trim()).filter(Boolean)
  return [...new Set(values)]
    .slice(0, samplesShown)
    .map((value) => value.slice(0, 40))
    .join(' · ')
}

function badRows({ db, one, url }: Asked) {
  const page = Math.max(1, Math.min(100_000, Number(url.searchParams.get('page')) || 1))
  const { problems, total } = listProblems(db, { importId: one.id, page: Math.floor(page) })
  const first = (Math.floor(page) - 1) * problemsAPage + 1
  return {
    problems,
    summary: `${readNumber(String(first))} to ${readNumber(String(first + problems.length - 1))} of ${readNumber(String(total))}`,
    previous: page > 1 ? Math.floor(page) - 1 : null,
    next: first + problems.length <= total ? Math.floor(page) + 1 : null,
  }
}

/** "1.4 MB", "12 KB". */
function sizeText(bytes: number): string {
  const kilo = bytes / 1024
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${readNumber((kilo / 1024).toFixed(1))} MB`
}
