import { readRecords } from './read-records.ts'

/** What stands between two cells. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** As forms send them: a tab would not survive. */
export const delimiterWords = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
export type DelimiterWord = keyof typeof delimiterWords

export const delimiterTitles: Record<DelimiterWord, string> = {
  comma: 'Comma  ,',
  semicolon: 'Semicolon  ;',
  tab: 'Tab',
  pipe: 'Bar  |',
}

/** Enough lines to see the table's shape behind a report's preamble. */
const linesLooked = 40

/**
 * The separator of a text: what Excel's own first line says (`sep=;`), else the one that cuts most of the first lines
 * into the same number of cells, many rather than few. Quotes are read as quotes. A comma when nothing does.
 */
export function detectDelimiter(text: string): DelimiterWord {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const words = Object.keys(delimiterWords) as DelimiterWord[]
  const told = words.find((word) => delimiterWords[word] === said)
  if (told) return told
  const scored = words.map((word) => ({ word, score: scoreOf(text, delimiterWords[word]) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).word
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  let looked = 0
  for (const { cells } of readRecords(text, delimiter)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    looked += 1
    if (looked === linesLooked) break
  }
  const scores = [...counts].map(([cells, lines]) => (cells - 1) * lines)
  return looked === 0 ? 0 : Math.max(...scores) / looked
}
