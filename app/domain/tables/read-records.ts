/** One line of a table; a quoted cell may make it several lines of the file. */
export type FileRecord = {
  /** Where it begins: the line of the file, from 1, as an editor counts it. */
  line: number
  cells: string[]
  /** Where it stands in the text, without its line end. */
  start: number
  end: number
  /** A quote was opened and never closed. Only this line was taken, so that it swallows no others. */
  isUnclosed: boolean
}

const quote = 0x22
const newline = 0x0a
const carriage = 0x0d

/** A quoted cell longer than this was never meant as one: its quote was not closed. */
const cellAtMost = 100_000

/**
 * The records of a delimited text (RFC 4180, and what people make of it): line ends of every system, quotes in the
 * middle of a cell as they stand, text after a closing quote kept. Empty lines and lines of separators only are left
 * out. `delimiter` is one character. Reads as far as it is asked to.
 */
export function* readRecords(text: string, delimiter: string): Generator<FileRecord> {
  const separator = delimiter.charCodeAt(0)
  let start = 0
  let line = 1
  while (start < text.length) {
    const read = readRecord(text, separator, start)
    const { cells, end, isUnclosed } = read
    if (isUnclosed || cells.some((cell) => cell.trim() !== '')) yield { line, cells, start, end, isUnclosed }
    const next = afterLineEnd(text, end)
    line += lineEndsBetween(text, start, next)
    start = next
  }
}

type Read = { cells: string[]; end: number; isUnclosed: boolean }

function readRecord(text: string, separator: number, start: number): Read {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell =
      text.charCodeAt(at) === quote ? readQuoted(text, separator, at) : readPlain(text, separator, at)
    if (cell === null) return readBroken(text, separator, start)
    cells.push(cell.value)
    at = cell.end
    if (at >= text.length || text.charCodeAt(at) !== separator) return { cells, end: at, isUnclosed: false }
    at += 1
  }
}

/** The record's first line alone, its quotes as plain characters. */
function readBroken(text: string, separator: number, start: number): Read {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = readPlain(text, separator, at)
    cells.push(cell.value)
    at = cell.end
    if (at >= text.length || text.charCodeAt(at) !== separator) return { cells, end: at, isUnclosed: true }
    at += 1
  }
}

function readPlain(text: string, separator: number, start: number) {
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === separator || code === newline || code === carriage) break
    end += 1
  }
  return { value: text.slice(start, end), end }
}

/** A cell from its opening quote on, or null when that quote is never closed. */
function readQuoted(text: string, separator: number, start: number) {
  let value = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1 || close - start > cellAtMost) return null
    value += text.slice(from, close)
    if (text.charCodeAt(close + 1) !== quote) {
      const rest = readPlain(text, separator, close + 1)
      return { value: value + (rest.value.trim() === '' ? '' : rest.value), end: rest.end }
    }
    value += '"'
    from = close + 2
  }
}

function afterLineEnd(text: string, end: number): number {
  if (text.charCodeAt(end) === carriage && text.charCodeAt(end + 1) === newline) return end + 2
  return end + 1
}

function lineEndsBetween(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < Math.min(end, text.length); at += 1) {
    const code = text.charCodeAt(at)
    if (code === newline || (code === carriage && text.charCodeAt(at + 1) !== newline)) count += 1
  }
  return count
}
