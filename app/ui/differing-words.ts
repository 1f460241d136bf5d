import { diffArrays } from 'diff'

/** A stretch of one text: words that the other text has too, or only this one. */
export type Run = { text: string; isOwn: boolean }

/** Longer texts, and such that share too little, are read better without marks. */
const lettersAtMost = 20_000
const sharedAtLeast = 0.25

/**
 * Two texts, each cut where it differs from the other, word by word. Joined, the runs of a text are the text. Null where
 * marks would not help: the texts are much too long, or have next to nothing in common.
 */
export function differingWords(theirs: string, yours: string): { theirs: Run[]; yours: Run[] } | null {
  if (theirs.length + yours.length > lettersAtMost) return null
  const parts = diffArrays(wordsOf(theirs), wordsOf(yours))
  const shared = lettersIn(parts.filter(({ added, removed }) => !added && !removed))
  if (shared < sharedAtLeast * Math.max(lettersIn([{ value: [theirs] }]), lettersIn([{ value: [yours] }])))
    return null
  const runs = (side: 'added' | 'removed') =>
    parts
      .filter((part) => part[side] || !(part.added || part.removed))
      .map((part) => ({ text: part.value.join(''), isOwn: part[side] }))
      .reduce(gathered, [])
  return { theirs: runs('removed'), yours: runs('added') }
}

/** Changes with nothing but a space between them are read as one. */
function gathered(runs: Run[], run: Run): Run[] {
  const [before, last] = runs.slice(-2)
  if (run.isOwn && last && !last.isOwn && last.text.trim() === '' && before?.isOwn)
    return [...runs.slice(0, -2), { text: before.text + last.text + run.text, isOwn: true }]
  return [...runs, run]
}

/** Words and figures whole, everything else letter by letter: joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*|./gsu) ?? []
}

function lettersIn(parts: readonly { value: string[] }[]): number {
  return parts
    .map(({ value }) => value.join('').replace(/\s/gu, '').length)
    .reduce((sum, length) => sum + length, 0)
}
