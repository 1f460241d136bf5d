/** A run of a text: inside one of the vendor's terms, or not. */
export type MarkedPart = { text: string; isTerm: boolean }

/** Cuts a text at the terms found in it (in order, not overlapping); joined again, the runs are the text. */
export function markTerms(text: string, found: readonly { start: number; end: number }[]): MarkedPart[] {
  const runs: MarkedPart[] = []
  let before = 0
  for (const { start, end } of found) {
    if (start > before) runs.push({ text: text.slice(before, start), isTerm: false })
    runs.push({ text: text.slice(start, end), isTerm: true })
    before = end
  }
  if (before < text.length) runs.push({ text: text.slice(before), isTerm: false })
  return runs
}

const namedAtMost = 4

/**
 * What is said about the terms in a text, as a question and never as a refusal: to the customer kindly, to the vendor's
 * people as their own. `written` are the terms as they stand in the text; '' without any.
 */
export function termSentence(written: readonly string[], side: 'customer' | 'vendor'): string {
  const once = [...new Map(written.map((term) => [term.toLowerCase(), term])).values()]
  const [first] = once
  if (first === undefined) return ''
  const isOne = once.length === 1
  if (side === 'customer')
    return `${inWords(once)} ${isOne ? 'is a product name' : 'are product names'}. What would you say instead?`
  return `${inWords(once)} ${isOne ? 'is one of our own terms' : 'are our own terms'}. What would they say instead?`
}

function inWords(terms: readonly string[]): string {
  const quoted = terms.map((term) => `“${term.replace(/\s+/gu, ' ')}”`)
  if (quoted.length === 1) return quoted.join('')
  if (quoted.length <= namedAtMost) return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
  return `${quoted.slice(0, namedAtMost - 1).join(', ')} and ${quoted.length - namedAtMost + 1} more`
}

type Stretch = { start: number; end: number }

/**
 * A text as it is quoted: whole up to `wholeAtMost` characters, else only the sentences with something found in them, and
 * "…" where others are left out.
 */
export function sentencesWith(text: string, found: readonly Stretch[], wholeAtMost: number): string {
  if (text.length <= wholeAtMost) return text
  const kept = sentencesOf(text).filter(({ start, end }) =>
    found.some((term) => term.start < end && term.end > start),
  )
  const quoted = kept.map(({ start, end }, index) => {
    const isNext = start === (index === 0 ? 0 : kept[index - 1]?.end)
    return `${isNext ? '' : '… '}${text.slice(start, end).trim()}`
  })
  const isLast = kept.at(-1)?.end === text.length
  return `${quoted.join(' ')}${isLast ? '' : ' …'}`
}

function sentencesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^.!?。！？\n]*(?:[.!?]+(?=\s|$)|[。！？]+|[.!?]+|\n|$)\s*/gu)]
    .map(({ 0: sentence, index }) => ({ start: index, end: index + sentence.length }))
    .filter(({ start, end }) => end > start)
}
