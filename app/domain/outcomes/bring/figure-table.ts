import { type DateStyle, type dateChoices, decideDateStyle, readDateCell } from '../../tables/date-style.ts'
import { type DelimiterWord, delimiterWords } from '../../tables/delimiter.ts'
import { decideNumberStyle, type NumberStyle, readNumberCell } from '../../tables/number-style.ts'
import { type FileRecord, readRecords } from '../../tables/read-records.ts'
import { readPeriodCell } from '../read-period-cell.ts'

export const numberChoices = ['auto', 'point', 'comma'] as const
export const headerChoices = ['auto', 'yes', 'no'] as const

/** How somebody's figures are read, as far as they have said; the rest shows in the table itself. */
export type FigureReading = {
  dates: (typeof dateChoices)[number]
  numbers: (typeof numberChoices)[number]
  /** Whether the first line holds column names. */
  header: (typeof headerChoices)[number]
  /** The places of the columns from 0, as texts; 'auto', and 'none' for figures without dates. */
  dateColumn: string
  valueColumn: string
  /** Of figures without dates: the first day of the period the first one belongs to. */
  startsOn: string
}

export const plainReading: FigureReading = {
  ...{ dates: 'auto', numbers: 'auto', header: 'auto' },
  ...{ dateColumn: 'auto', valueColumn: 'auto', startsOn: '' },
}

/** A table of figures, and how it was read after all. */
export type FigureTable = {
  delimiter: DelimiterWord | 'none'
  /** Column names, or "Column 1" where there are none. */
  names: string[]
  hasHeader: boolean
  /** Null where the figures have no dates. */
  dateColumn: number | null
  valueColumn: number
  dates: DateStyle | null
  numbers: NumberStyle
  rows: FileRecord[]
}

/** Enough lines to see which column is which. */
const linesLooked = 60
/** One column: no line holds this. */
const noDelimiter = '\u0000'

/** Reads a pasted or uploaded text as a table of dates and figures; null when nothing stands in it. */
export function readFigureTable(text: string, reading: FigureReading): FigureTable | null {
  const delimiter = chooseDelimiter(text)
  const records = [...readRecords(text, signOf(delimiter))]
  const [first] = records
  if (!first) return null
  const hasHeader = reading.header === 'auto' ? !first.cells.some(saysSomething) : reading.header === 'yes'
  const rows = hasHeader ? records.slice(1) : records
  const width = Math.max(...records.slice(0, linesLooked).map(({ cells }) => cells.length))
  const names = Array.from({ length: width }, (_, index) =>
    nameOf(hasHeader ? first.cells[index] : '', index),
  )
  const dateColumn = columnOf(reading.dateColumn, () => likeliest(rows, width, isDateLike))
  const valueColumn =
    columnOf(reading.valueColumn, () => likeliest(rows, width, isNumberLike, dateColumn)) ??
    // what cannot be read still stands beside its date, not in it
    (dateColumn === 0 && width > 1 ? 1 : 0)
  return {
    ...{ delimiter, names, hasHeader, dateColumn, valueColumn, rows },
    dates: reading.dates === 'auto' ? decideDateStyle(cellsOf(rows, dateColumn)) : reading.dates,
    numbers: reading.numbers === 'auto' ? decideNumberStyle(cellsOf(rows, valueColumn)) : reading.numbers,
  }
}

/** The separator that leaves most lines with both a date and a figure; none where the text is one column. */
function chooseDelimiter(text: string): DelimiterWord | 'none' {
  const words = ['tab', 'semicolon', 'pipe', 'comma'] as const
  const scored = words.map((word) => ({ word, score: pairsBy(text, delimiterWords[word]) }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.word : 'none'
}

function pairsBy(text: string, delimiter: string): number {
  let pairs = 0
  let looked = 0
  for (const { cells } of readRecords(text, delimiter)) {
    const hasDate = cells.some(isDateLike)
    if (hasDate && cells.some((cell) => isNumberLike(cell) && !(isDateLike(cell) && cells.length < 2)))
      pairs += 1
    looked += 1
    if (looked === linesLooked) break
  }
  return pairs
}

function signOf(delimiter: DelimiterWord | 'none'): string {
  return delimiter === 'none' ? noDelimiter : delimiterWords[delimiter]
}

function nameOf(cell = '', index: number): string {
  return cell.replace(/\s+/g, ' ').trim().slice(0, 60) || `Column ${index + 1}`
}

function columnOf(chosen: string, guess: () => number | null): number | null {
  if (chosen === 'none') return null
  return /^\d{1,3}$/.test(chosen) ? Number(chosen) : guess()
}

/** The column most of whose cells are of this kind, the leftmost of several; null when none is in half of the lines. */
function likeliest(
  rows: readonly FileRecord[],
  width: number,
  isKind: (cell: string) => boolean,
  except: number | null = null,
): number | null {
  const looked = rows.slice(0, linesLooked)
  const counts = Array.from({ length: width }, (_, place) =>
    place === except ? 0 : looked.filter(({ cells }) => isKind(cells[place] ?? '')).length,
  )
  const most = Math.max(...counts)
  return most > 0 && most * 2 >= looked.length ? counts.indexOf(most) : null
}

function* cellsOf(rows: readonly FileRecord[], place: number | null): Generator<string> {
  if (place !== null) for (const { cells } of rows) yield cells[place] ?? ''
}

/** A date, a period or a number, or a formula in its place: then the line is no line of column names. */
function saysSomething(cell: string): boolean {
  return isDateLike(cell) || isNumberLike(cell) || /^\s*=/.test(cell)
}

/** Bare numbers are left out, although Excel counts days: a column of figures must not become one of dates. */
function isDateLike(cell: string): boolean {
  if (/^[\d\s.,'-]*$/.test(cell) && !/\d[-.]\d+[-.]\d/.test(cell))
    return readPeriodCell(cell) !== null && /[-.]/.test(cell)
  return readDateCell(cell, 'dmy').ok || readDateCell(cell, 'mdy').ok || readPeriodCell(cell) !== null
}

function isNumberLike(cell: string): boolean {
  const bare = cell.trim().replace(/^[^\d.,-]+|[^\d.,]+$/gu, '')
  return /\d/.test(bare) && (readNumberCell(bare, 'point').ok || readNumberCell(bare, 'comma').ok)
}
