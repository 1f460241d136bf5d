import { type TermKind, termKinds } from './term.ts'
import { foldTerm } from './vocabulary.ts'

export type TermDraft = { term: string; kind: TermKind }
type ListedTerm = TermDraft & { line: number }

/** A piece of a pasted list that is no term, and the sentence that says so. */
export type ListProblem = { line: number; text: string; why: string }

export const termLengthAtMost = 80

const header = /^(?:terms?|names?|words?|products?|features?)$/i
const separators = /[\t;,]/

/**
 * Reads a list as people paste it: one term per line, or several with tabs, semicolons or commas between. Where second
 * columns name kinds ("SmartSync; feature"), they do so on every line, and anything else in them is a problem. A first
 * line of headings is passed over. Lines are counted from 1. Terms without a kind of their own get `kind`.
 */
export function readTermList(text: string, kind: TermKind): { terms: ListedTerm[]; problems: ListProblem[] } {
  const rows = text
    .split(/\r\n?|\n/)
    .map((written, index) => ({ line: index + 1, cells: cellsOf(written) }))
    .filter(({ cells }) => cells.length > 0)
  const first = rows[0]
  if (first && isHeader(first.cells)) rows.shift()
  const hasKinds = rows.some(({ cells }) => cells.length === 2 && kindOf(cells[1] ?? '') !== null)
  const terms: ListedTerm[] = []
  const problems: ListProblem[] = []
  for (const { line, cells } of rows) {
    const named = hasKinds ? withKind(cells, kind) : cells.map((term) => ({ term, kind, why: null }))
    for (const { term, kind: own, why } of named) {
      const problem = why ?? whyNoTerm(term)
      if (problem) problems.push({ line, text: term, why: problem })
      else terms.push({ line, term, kind: own })
    }
  }
  return { terms, problems }
}

/** Why a text cannot be a term, in a sentence that continues “…”; null when it can. */
export function whyNoTerm(term: string): string | null {
  if (term.length > termLengthAtMost) return `is longer than ${termLengthAtMost} characters`
  const folded = foldTerm(term)
  if (folded === '') return 'has no letters in it'
  if (/^\p{N}+$/u.test(folded)) return 'is only a number, and would be found in every date'
  if (Array.from(folded).length < 2) return 'is a single letter, and would be found everywhere'
  return null
}

function cellsOf(line: string): string[] {
  return line
    .split(separators)
    .map((cell) =>
      cell
        .trim()
        .replace(/^(["'“])(.*)["'”]$/u, '$2')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((cell) => cell !== '')
}

function isHeader(cells: readonly string[]): boolean {
  return (
    cells.length === 2 &&
    header.test(cells[0] ?? '') &&
    /^(?:kinds?|types?|categor(?:y|ies))$/i.test(cells[1] ?? '')
  )
}

function withKind(cells: readonly string[], otherwise: TermKind) {
  const [term = '', word, ...more] = cells
  if (word === undefined) return [{ term, kind: otherwise, why: null }]
  const kind = kindOf(word)
  const unknown = kind === null ? word : more[0]
  const why = unknown === undefined ? null : `has “${unknown}” beside it, which is not ${kindsInWords}`
  return [{ term, kind: kind ?? otherwise, why }]
}

const kindsInWords = 'product, feature or alias'

function kindOf(word: string): TermKind | null {
  const single = word.toLowerCase().replace(/^aliases$/, 'alias')
  return termKinds.find((kind) => single === kind || single === `${kind}s`) ?? null
}
