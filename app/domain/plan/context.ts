import { countWords } from './word-count.ts'

/** The fields of the context, with the question each answers. */
export const contextFieldTitles = {
  headline: 'In one line',
  challenge: 'The challenge',
  success: 'What success looks like',
} as const
export type ContextField = keyof typeof contextFieldTitles

export const contextFields: readonly ContextField[] = ['headline', 'challenge', 'success']

/** A run of words that both texts have, only the later one, or only the earlier one. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * How a text became another, word by word (longest common subsequence over words with the spaces behind them). Joining
 * what is not `added` gives `before`, joining what is not `removed` gives `after`.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before)
  const fresh = wordsOf(after)
  const common = commonLengths(old, fresh)
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const oldWord = old[i]
    const freshWord = fresh[j]
    if (oldWord !== undefined && oldWord === freshWord) {
      append(parts, 'same', oldWord)
      i += 1
      j += 1
    } else if (
      oldWord !== undefined &&
      (freshWord === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      append(parts, 'removed', oldWord)
      i += 1
    } else if (freshWord !== undefined) {
      append(parts, 'added', freshWord)
      j += 1
    }
  }
  return parts
}

function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/gu) ?? []
}

/** `rows[i][j]`: how many words the ends of both texts share from word i and word j on. */
function commonLengths(old: string[], fresh: string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    for (let j = fresh.length - 1; row && j >= 0; j -= 1) {
      row[j] =
        old[i] === fresh[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function at(rows: Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function append(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}

/** A context says enough from so many words on, challenge and success together (DOMAIN.md §3, `context_written`). */
export const contextWordsAtLeast = 40

/** How many words the challenge and the description of success have together; the headline is not counted. */
export function contextWords({ challenge, success }: { challenge: string; success: string }): number {
  return countWords(challenge) + countWords(success)
}
