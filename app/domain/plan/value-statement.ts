import { wordsOf } from './word-count.ts'

/** A value statement counts from so many words on (DOMAIN.md §3, `value_in_their_words`). */
export const statementWordsAtLeast = 15

/** From this share on (0 to 100) a statement reads like the vendor's own text. */
export const copiedPercentBelow = 60

/** Words compared at a time. */
const shingleLength = 5

/**
 * The share of a statement's shingles (runs of 5 words) that stand in one of the vendor's texts, 0 to 100, rounded down
 * so that "less than 60" stays exact. Words as `Intl.Segmenter` finds them, without case, punctuation or width of
 * letters. A statement of fewer than 5 words is compared as one run of what there is; one without words copies nothing.
 */
export function copiedPercent(statement: string, vendorTexts: readonly string[]): number {
  const words = comparable(statement)
  const length = Math.min(shingleLength, words.length)
  if (length === 0) return 0
  const shingles = shinglesOf(words, length)
  const theirs = new Set(vendorTexts.flatMap((text) => shinglesOf(comparable(text), length)))
  const copied = shingles.filter((shingle) => theirs.has(shingle)).length
  return Math.floor((copied * 100) / shingles.length)
}

/** What there is to say, kindly, about a statement that would not count yet; null for one that counts. */
export function statementHint(statement: {
  words: number
  copiedPercent: number
}): 'short' | 'copied' | null {
  if (statement.words < statementWordsAtLeast) return 'short'
  return statement.copiedPercent < copiedPercentBelow ? null : 'copied'
}

function comparable(text: string): string[] {
  return wordsOf(text.normalize('NFKC').toLowerCase())
}

function shinglesOf(words: readonly string[], length: number): string[] {
  const count = Math.max(0, words.length - length + 1)
  return Array.from({ length: count }, (_, at) => words.slice(at, at + length).join(' '))
}
