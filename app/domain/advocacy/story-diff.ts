import { diffArrays } from 'diff'

/** A stretch of words that both texts have, or only the older or the newer one. */
export type DiffPart = { kind: 'same' | 'gone' | 'new'; text: string }

/** Longer texts are compared as a whole: there would be more marks than words to read. */
const wordsAtMost = 20_000

/**
 * From one text to another, word by word, as people read it: neighbouring changes are one, so that a sentence that was
 * written anew stands as a sentence. Joining `same` and `gone` gives the older text, `same` and `new` the newer one.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  if (before.length + after.length > wordsAtMost) return whole(before, after)
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }): DiffPart => {
    const text = value.join('')
    if (added) return { kind: 'new', text }
    return { kind: removed ? 'gone' : 'same', text }
  })
  return gathered(parts)
}

/** Words, figures with their signs ("€346,928", "40%"), spaces and marks: joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{Sc}−-]?\p{N}+(?:[.,]\p{N}+)*%?|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|./gsu) ?? []
}

function whole(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}

/** Takes spaces between two changes into both, and puts what is gone before what is new. */
function gathered(parts: readonly DiffPart[]): DiffPart[] {
  const read: DiffPart[] = []
  let gone = ''
  let fresh = ''
  const settle = () => {
    read.push(...whole(gone, fresh))
    gone = ''
    fresh = ''
  }
  for (const [index, { kind, text }] of parts.entries()) {
    const isBridge = kind === 'same' && text.trim() === '' && gone + fresh !== '' && index < parts.length - 1
    if (kind === 'gone' || isBridge) gone += text
    if (kind === 'new' || isBridge) fresh += text
    if (kind !== 'same' || isBridge) continue
    settle()
    read.push({ kind, text })
  }
  settle()
  return read
}
