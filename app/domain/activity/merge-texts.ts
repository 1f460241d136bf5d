import { diffArrays } from 'diff'

/**
 * One text out of two that grew from the same one: what either added is there (in `ours` first, a space between where
 * words would touch), what either took out is gone, what both added alike is there once.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string {
  if (ours === base || ours === theirs) return theirs
  if (theirs === base) return ours
  const pieces = piecesOf(base)
  const mine = changesTo(pieces, piecesOf(ours))
  const other = changesTo(pieces, piecesOf(theirs))
  let merged = ''
  for (let place = 0; place <= pieces.length; place += 1) {
    merged += joined(mine.added[place] ?? '', other.added[place] ?? '')
    if (mine.kept[place] && other.kept[place]) merged += pieces[place]
  }
  return merged
}

/** Words, the spaces between them, and line ends, each a piece. */
function piecesOf(text: string): string[] {
  return text.match(/\n|[^\S\n]+|\S+/gu) ?? []
}

/** `kept[i]`: piece i still stands; `added[i]`: what was written before it, the last entry at the very end. */
function changesTo(base: string[], changed: string[]): { kept: boolean[]; added: string[] } {
  const kept = base.map(() => true)
  const added: string[] = Array.from({ length: base.length + 1 }, () => '')
  let place = 0
  for (const { value, added: isAdded, removed } of diffArrays(base, changed)) {
    if (isAdded) {
      added[place] += value.join('')
      continue
    }
    if (removed) kept.fill(false, place, place + value.length)
    place += value.length
  }
  return { kept, added }
}

function joined(mine: string, other: string): string {
  if (mine === other || other === '') return mine
  if (mine === '') return other
  return /\s$/u.test(mine) || /^\s/u.test(other) ? mine + other : `${mine} ${other}`
}
