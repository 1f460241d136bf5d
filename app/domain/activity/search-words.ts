/** What people look for, as words: what stands between blanks and has a letter or digit in it. */
export type SearchWords = readonly string[]

const mostSigns = 200
const mostWords = 8

/**
 * Words out of whatever somebody typed or pasted; none when there is nothing to look for. Never fails. A word with which
 * another one begins is left out: it asks for nothing more.
 */
export function readSearchWords(typed: string): SearchWords {
  const words = typed
    .slice(0, mostSigns)
    .replace(/\p{Cs}/gu, ' ')
    .normalize('NFC')
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const beginnings = new Set<string>()
  const longest = [...words].sort((one, other) => other.length - one.length)
  const kept = longest.filter((word) => {
    const small = word.toLowerCase()
    const isTold = [...beginnings].some((known) => known.startsWith(small))
    beginnings.add(small)
    return !isTold
  })
  return words
    .filter((word, index) => kept.includes(word) && words.indexOf(word) === index)
    .slice(0, mostWords)
}

/**
 * How well something fits: its name begins with the words, all of them begin words of its name, or they are somewhere in
 * its name and text. Never by how rare a word is: that would tell of things the reader may not see.
 */
export const fits = ['begins', 'named', 'anywhere'] as const
export type Fit = (typeof fits)[number]

/**
 * Scripts that write no blanks between words: Thai to Lao, Burmese, Khmer, kana, hangul, and the Han characters. The same
 * ranges stand in the view `search_texts` (migration 0014).
 */
export const unspaced = /[ก-\u0edfက-႟ក-៿\u3005-ヿ\u3105-\u318f㐀-䶿一-鿿가-힣豈-\ufaffｦ-ﾟ\u{20000}-\u{3ffff}]/u

/**
 * What the word index (FTS5) is asked. Every word is quoted, so nothing of it is read as an operator; each may be the
 * beginning of a longer one. `accountIds`: only what belongs to one of them; null for all.
 */
export function matchOf(
  words: SearchWords,
  { fit, accountIds }: { fit: Fit; accountIds: readonly string[] | null },
): string {
  const scope = accountIds ? [`scope : (${accountIds.map(quoted).join(' OR ')})`] : []
  return [...scope, ...words.map((word, index) => wordMatch(word, fit, index === 0))].join(' AND ')
}

function wordMatch(word: string, fit: Fit, isFirst: boolean): string {
  if (fit !== 'anywhere')
    return `marked : (${quoted(`${fit === 'begins' && isFirst ? firstSign : nameSign}${word}`)} *)`
  if (unspaced.test(word)) return `letters : (${quoted(Array.from(word).join(' '))})`
  return `{title body} : (${quoted(word)} *)`
}

/** What stands before the first word of a name, and before each of its words, in the index's column `marked`. */
const firstSign = '\ue000'
const nameSign = '\ue001'

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
