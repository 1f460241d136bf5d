import type { Delimiter } from './delimiter.ts'
import { type FileRecord, readRecords } from './read-records.ts'

/** Where the column names stand, and what they are. */
export type Header = {
  /** Line of the file, from 1. */
  line: number
  /** As people read them: tidied, numbered where two are alike, "Column 3" where one is empty. */
  names: string[]
}

const linesLooked = 40

/** What reports write under their table. */
const isFooter =
  /^(grand )?(sub)?totals?\b|^gesamt|^total g|^confidential|^vertraulich|^copyright|^©|^generated|^as of |^stand:|^exported|^record count|^filtered by|^report (run|generated)|^\d+ (rows|records)/i

/** The first lines that may hold the column names, with their cells: what a reader can choose from. */
export function firstRecords(text: string, delimiter: Delimiter): FileRecord[] {
  const found: FileRecord[] = []
  for (const record of readRecords(text, delimiter)) {
    if (!isSeparatorLine(record)) found.push(record)
    if (found.length === linesLooked) break
  }
  return found
}

/**
 * The line of column names: the first that fills at least half of the table's usual width, so that the title lines a
 * report puts above its table are passed over. Null for a text without lines.
 */
export function findHeader(text: string, delimiter: Delimiter): Header | null {
  const first = firstRecords(text, delimiter)
  const width = usualWidth(first)
  const header = first.find(({ cells }) => filled(cells) >= Math.max(1, width / 2)) ?? first[0]
  return header ? { line: header.line, names: columnNames(header.cells) } : null
}

/** The column names of a chosen line; null when no record begins there. */
export function headerAt(text: string, delimiter: Delimiter, line: number): Header | null {
  for (const record of readRecords(text, delimiter)) {
    if (record.line === line) return { line, names: columnNames(record.cells) }
    if (record.line > line) return null
  }
  return null
}

/** The table's own lines: everything under the header but a report's last words. */
export function* rowsUnder(text: string, delimiter: Delimiter, header: Header): Generator<FileRecord> {
  const isWide = header.names.length > 2
  for (const record of readRecords(text, delimiter)) {
    if (record.line <= header.line) continue
    const first = record.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
    const isLastWord = isWide && filled(record.cells) <= 2 && isFooter.test(first)
    if (!isLastWord) yield record
  }
}

function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const name =
      cell
        .replace(/[\s\u00A0]+/gu, ' ')
        .trim()
        .slice(0, 120) || `Column ${index + 1}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function isSeparatorLine({ line, cells }: FileRecord): boolean {
  return line === 1 && /^sep=/i.test(cells[0] ?? '')
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function usualWidth(records: readonly FileRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [usual] = [...counts].sort(([one, ones], [other, others]) => others - ones || other - one)
  return usual?.[0] ?? 1
}
