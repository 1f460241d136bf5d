import { type Fit, type SearchWords, unspaced } from './search-words.ts'

/** A piece of a text, and whether it is what somebody looked for. */
export type HitPart = { text: string; isHit: boolean }

/** How well a name fits the words, as the index would say; null when the words are not all in it. */
export function fitOf(name: string, words: SearchWords): Exclude<Fit, 'anywhere'> | null {
  const { folded } = fold(name)
  const places = words.map((word) => folded.search(patternOf(word)))
  if (places.some((place) => place < 0)) return null
  return /[\p{L}\p{N}]/u.exec(folded)?.index === places[0] ? 'begins' : 'named'
}

/** The text with everything marked that fits a word, whatever its accents and capitals. */
export function markHits(text: string, words: SearchWords): HitPart[] {
  const hits = hitsIn(text, words)
  const parts: HitPart[] = []
  let done = 0
  for (const [from, to] of hits) {
    if (from > done) parts.push({ text: text.slice(done, from), isHit: false })
    parts.push({ text: text.slice(Math.max(from, done), to), isHit: true })
    done = to
  }
  if (done < text.length) parts.push({ text: text.slice(done), isHit: false })
  return parts
}

/**
 * About `most` signs of a long text around its first hit, cut at blanks, with an ellipsis where something was left out;
 * its beginning when nothing fits. Blanks and line ends become one blank.
 */
export function cutAround(text: string, words: SearchWords, most = 140): HitPart[] {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return markHits(line, words)
  const first = hitsIn(line, words)[0]?.[0] ?? 0
  const wished = Math.min(Math.max(0, first - most / 4), line.length - most)
  const from = wished === 0 ? 0 : blankAfter(line, wished, first)
  const end = from + most >= line.length ? line.length : blankBefore(line, from + most)
  const cut = `${from > 0 ? '…' : ''}${line.slice(from, end)}${end < line.length ? '…' : ''}`
  return markHits(cut, words)
}

/** Places of all hits, in order, none inside another. */
function hitsIn(text: string, words: SearchWords): [from: number, to: number][] {
  const { folded, places } = fold(text)
  const found = words.flatMap((word) =>
    [...folded.matchAll(patternOf(word))].map(({ index, 0: hit }): [number, number] => [
      ...([places[index] ?? 0, places[index + hit.length] ?? text.length] as [number, number]),
    ]),
  )
  const ordered = found.sort(([one, long], [other, short]) => one - other || short - long)
  const apart: [number, number][] = []
  for (const hit of ordered) if (hit[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(hit)
  return apart
}

/** A word as the index takes it: its letters and digits, at the beginning of a word unless its script has no blanks. */
function patternOf(word: string): RegExp {
  const letters = fold(word).folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['\u0000']
  const begins = unspaced.test(word) ? '' : '(?<![\\p{L}\\p{N}])'
  return new RegExp(`${begins}${letters.join('[^\\p{L}\\p{N}]+')}`, 'gu')
}

/** Without accents and capitals; `places[i]` is where sign `i` of it stands in the text. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const sign of text) {
    const plain = unspaced.test(sign) ? sign : sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) places.push(at)
    at += sign.length
  }
  return { folded, places }
}

function blankAfter(line: string, wished: number, atMost: number): number {
  const blank = line.indexOf(' ', wished)
  return blank < 0 || blank > atMost ? Math.min(wished, atMost) : blank + 1
}

function blankBefore(line: string, end: number): number {
  const blank = line.lastIndexOf(' ', end)
  return blank < end - 40 ? end : blank
}
