/**
 * What stands between two words: '' for the first word, a 'tie' (nothing, a hyphen, an underscore) that joins words as
 * much as no space does, an 'apostrophe', ' ' for a space, one sign such as '.' or '&', or a 'wall' that ends a name.
 */
export type Gap = string

export type Token = { start: number; end: number; fold: string; gap: Gap }

/** Soft hyphens, joiners, marks of direction and trade marks are no part of a word and separate none. */
const unseen = '\\u00AD\\u180E\\u200B-\\u200F\\u2060-\\u2064\\uFEFF'
const word = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${unseen}]*[\\p{L}\\p{N}\\p{M}])?`, 'gu')
const unseenOrSign = new RegExp(`[${unseen}®™©℠]`, 'gu')
const anyUnseen = new RegExp(`[${unseen}]`, 'gu')
const tie = /^(?:[-_\u2010-\u2013\u2212\u30FB\uFE63\uFF0D]|[-\u2010][^\S\n]*\n\s*)?$/u
const apostrophe = /^['\u2018\u2019\u02BC\u2032\uFF07`\u00B4]$/u
const space = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)$/u
const sign = /^(?:[./:@]|\s*[&+]\s*)$/u

/** Scripts that write no spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'word' }) : null

/** The words of a text with what stands before each. Where a script writes no spaces, `Intl.Segmenter` says where words end. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let before = 0
  for (const { 0: run, index } of text.matchAll(word)) {
    const gap = index === 0 || tokens.length === 0 ? '' : gapOf(text.slice(before, index))
    before = index + run.length
    if (segmenter && spaceless.test(run)) {
      for (const { segment, index: at } of segmenter.segment(run)) {
        const start = index + at
        tokens.push({
          start,
          end: start + segment.length,
          fold: foldWord(segment),
          gap: at === 0 ? gap : 'tie',
        })
      }
    } else {
      const fold = foldWord(run)
      // a stroke that only lengthens letters is no word: nothing could be found in it
      if (fold !== '') tokens.push({ start: index, end: before, fold, gap })
    }
  }
  return tokens
}

function gapOf(between: string): Gap {
  if (between === ' ') return ' '
  const seen = between.replace(unseenOrSign, '')
  if (tie.test(seen)) return 'tie'
  if (apostrophe.test(seen)) return 'apostrophe'
  if (space.test(seen)) return ' '
  return sign.test(seen) ? seen.trim() : 'wall'
}

/** Inside a run of letters and digits, a new word begins at a capital after a small letter and where digits begin or end. */
const innerStart =
  /(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{Lu}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll}\p{M}*\p{Ll})|(?<=\p{L}\p{M}*)(?=\p{N})|(?<=\p{N})(?=\p{L})/u

/** The words of a term, in the same terms: `gap` is ' ' wherever a text may write a space, or the sign that stands there. */
export function wordsOfTerm(term: string): { fold: string; gap: Gap }[] {
  const words: { fold: string; gap: Gap }[] = []
  let before = 0
  for (const { 0: run, index } of term.matchAll(word)) {
    const gap = gapOf(term.slice(before, index))
    before = index + run.length
    // a name such as Ben’s Board is not looked for as "ben s board"
    if (gap === 'apostrophe' && words.length > 0) append(words, foldWord(run))
    else if (!spaceless.test(run)) {
      const parts = run.replace(anyUnseen, '').split(innerStart)
      for (const [at, part] of parts.entries())
        words.push({ fold: foldWord(part), gap: at > 0 ? ' ' : gapOfTerm(gap) })
    } else words.push({ fold: foldWord(run), gap: gapOfTerm(gap) })
  }
  return words.filter(({ fold }) => fold !== '')
}

function append(words: { fold: string }[], fold: string): void {
  const last = words.at(-1)
  if (last) last.fold += fold
}

function gapOfTerm(gap: Gap): Gap {
  return gap === 'tie' || gap === 'wall' || gap === '' ? ' ' : gap
}

/** Accents of Latin, Greek and Cyrillic, and the vowel points that Hebrew and Arabic may leave out. */
const accents = /[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u065F\u0670]/gu
const noPartOfWords = /[^\p{L}\p{N}\p{M}]/gu
const plainOf: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe', ς: 'σ' }

function foldWord(run: string): string {
  const lower = run.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return run
    .normalize('NFKD')
    .replace(accents, '')
    .replace(noPartOfWords, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/[łøđħæœς]/gu, (letter) => plainOf[letter] ?? letter)
}
