import type { CalendarDate } from '../../calendar-date.ts'
import { decideDateStyle } from '../../tables/date-style.ts'
import { delimiterWords } from '../../tables/delimiter.ts'
import { type Header, headerAt, rowsUnder } from '../../tables/find-table.ts'
import { decideNumberStyle } from '../../tables/number-style.ts'
import type { FileRecord } from '../../tables/read-records.ts'
import type { Columns, ImportField } from './fields.ts'
import { type ReadRow, type RowStyle, readRow } from './read-row.ts'
import type { Reading } from './reading.ts'

/** A file's text as a table: its header, and its rows as often as they are asked for. */
export type Book = { header: Header; records: () => Generator<FileRecord> }

/** The table of a text read in one way; null when its header line is not where it was. */
export function openBook(text: string, { delimiter, headerLine }: Reading): Book | null {
  const sign = delimiterWords[delimiter]
  const header = headerAt(text, sign, headerLine)
  return header && { header, records: () => rowsUnder(text, sign, header) }
}

type How = { reading: Reading; columns: Columns; today: CalendarDate }

/** How the book's cells are read: its dates and numbers as their whole columns show. */
export function styleOf(book: Book, { reading, columns, today }: How): RowStyle {
  const dated = placesOf(columns, ['stageEnteredOn'])
  const counted = placesOf(columns, ['potential', 'readiness'])
  return {
    columns,
    width: book.header.names.length,
    date: reading.dates === 'auto' ? decideDateStyle(cellsOf(book, dated)) : reading.dates,
    number: decideNumberStyle(cellsOf(book, counted)),
    today,
  }
}

/** Every row of the table as facts, one after the other. */
export function* readRows(book: Book, style: RowStyle): Generator<ReadRow> {
  for (const record of book.records()) yield readRow(record, style)
}

function placesOf(columns: Columns, fields: readonly ImportField[]): number[] {
  return Object.entries(columns)
    .filter(([, field]) => fields.includes(field))
    .map(([column]) => Number(column))
}

function* cellsOf(book: Book, places: readonly number[]): Generator<string> {
  if (places.length === 0) return
  for (const { cells } of book.records()) for (const place of places) yield cells[place] ?? ''
}
