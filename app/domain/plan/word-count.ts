/** The language does not matter for where words end, but one has to be named for the same answer everywhere. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'word' }) : null

/**
 * The words of a text in their order, as `Intl.Segmenter` finds them, so that languages without spaces count too.
 * Punctuation, spaces and pictures are no words. Browsers without a segmenter split at everything but letters and digits.
 */
export function wordsOf(text: string): string[] {
  if (!segmenter) return text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]*[\p{L}\p{N}\p{M}])?/gu) ?? []
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment)
  return words
}

export function countWords(text: string): number {
  return wordsOf(text).length
}
