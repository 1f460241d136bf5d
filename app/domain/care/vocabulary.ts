import { type Gap, type Token, tokensOf, wordsOfTerm } from './vocabulary-tokens.ts'

/** A vocabulary ready to be looked for: made once, asked of many texts. */
export type Vocabulary = {
  /** Every joined term, and every beginning of one that ends where one of its own words does. */
  nodes: ReadonlyMap<string, Node>
  /** Length of the longest joined term. */
  longest: number
}

type Node = { entry: Entry | null; isBeginning: boolean }

type Entry = {
  term: string
  folded: string
  /** Where, in the joined term, one of its words ends, and the signs that may stand there beside a space: '.', '&'. */
  cuts: Map<number, string>
}

type FoundTerm = { start: number; end: number; term: string }

/**
 * A term as it is compared: its words in lower case, without accents, joined. "Smart Sync", "smart-sync" and
 * "SMARTSYNC" fold alike. Empty when there is no letter and no digit in it.
 */
export function foldTerm(term: string): string {
  return wordsOfTerm(term)
    .map(({ fold }) => fold)
    .join('')
}

/** How many words a term is written as: "SmartSync" is two, "smartsync" one. Only a known gap may be a space in a text. */
export function countTermWords(term: string): number {
  return wordsOfTerm(term).length
}

/** Prepares terms for `findTerms`. Of terms that fold alike the first gives the name; the gaps of all of them count. */
export function compileVocabulary(terms: readonly string[]): Vocabulary {
  const nodes = new Map<string, Node>()
  const entries = new Map<string, Entry>()
  let longest = 0
  for (const term of terms) {
    const words = wordsOfTerm(term)
    const folded = words.map(({ fold }) => fold).join('')
    if (folded === '') continue
    const entry = entries.get(folded) ?? { term, folded, cuts: new Map() }
    let length = 0
    for (const { fold, gap } of words) {
      if (length > 0) entry.cuts.set(length, (entry.cuts.get(length) ?? '') + gap)
      length += fold.length
    }
    entries.set(folded, entry)
    longest = Math.max(longest, length)
  }
  for (const entry of entries.values()) {
    nodeAt(nodes, entry.folded).entry = entry
    for (const cut of entry.cuts.keys()) nodeAt(nodes, entry.folded.slice(0, cut)).isBeginning = true
  }
  for (const entry of entries.values()) addSingular(nodes, entry)
  return { nodes, longest }
}

function nodeAt(nodes: Map<string, Node>, joined: string): Node {
  const node = nodes.get(joined) ?? { entry: null, isBeginning: false }
  nodes.set(joined, node)
  return node
}

/** "Smart Boards" is found in "smart board" too; a single word, such as "Teams", stays the name it is. */
function addSingular(nodes: Map<string, Node>, entry: Entry): void {
  if (entry.cuts.size === 0) return
  const lastCut = Math.max(...entry.cuts.keys())
  const singular = /[^s]s$/.test(entry.folded) ? entry.folded.slice(0, -1) : ''
  if (singular.length < lastCut + 3) return
  const node = nodeAt(nodes, singular)
  node.entry ??= entry
}

const nothingAllowed: ReadonlySet<string> = new Set()

/**
 * Where terms of the vocabulary stand in a text, in its order, the longest where several begin: offsets in UTF-16 units,
 * and the term as the vocabulary writes it. Whole words only, whatever their case, accents, plural or possessive, and
 * however the words of a term are joined. What folds to one of `allowedFolded` is passed over.
 */
export function findTerms(
  vocabulary: Vocabulary,
  text: string,
  allowedFolded: ReadonlySet<string> = nothingAllowed,
): FoundTerm[] {
  const found: FoundTerm[] = []
  if (vocabulary.longest === 0) return found
  const tokens = tokensOf(text)
  for (let first = 0; first < tokens.length; first += 1) {
    const match = longestFrom(vocabulary, tokens, first)
    const [from, to] = [tokens[first], match && tokens[match.last]]
    if (!match || !from || !to) continue
    const { term, folded } = match.entry
    if (!allowedFolded.has(folded)) found.push({ start: from.start, end: to.end, term })
    first = match.last
  }
  return found
}

type Join = { at: number; gap: Gap }

function longestFrom({ nodes, longest }: Vocabulary, tokens: readonly Token[], first: number) {
  let best: { last: number; entry: Entry } | undefined
  let joined = ''
  const joins: Join[] = []
  for (let last = first; last < tokens.length; last += 1) {
    const token = tokens[last]
    if (!token) break
    if (last > first) {
      if (token.gap === 'wall') break
      if (token.gap !== 'tie' && token.gap !== 'apostrophe') {
        if (!nodes.get(joined)?.isBeginning) break
        joins.push({ at: joined.length, gap: token.gap })
      }
    }
    joined += token.fold
    if (joined.length > longest + 2) break
    const isPossessive = last > first && token.gap === 'apostrophe' && token.fold === 's'
    const entry = entryFor(nodes, joined, isPossessive)
    if (entry && joins.every(({ at, gap }) => fits(entry, at, gap))) best = { last, entry }
  }
  return best
}

/** A space may stand in any gap of a term; a sign only where the term has it. Hyphens may stand anywhere. */
function fits({ cuts }: Entry, at: number, gap: Gap): boolean {
  const cut = cuts.get(at)
  return cut !== undefined && (gap === ' ' || cut.includes(gap))
}

/** The term that these joined words say: as they are, or as its plural or possessive. */
function entryFor(nodes: Vocabulary['nodes'], joined: string, isPossessive: boolean): Entry | null {
  const exact = nodes.get(joined)?.entry
  if (exact || !joined.endsWith('s')) return exact ?? null
  const stem = joined.slice(0, -1)
  if (isPossessive || (stem.length > 2 && !stem.endsWith('s'))) {
    const single = nodes.get(stem)?.entry
    if (single) return single
  }
  if (!stem.endsWith('e')) return null
  if (/(?:s|x|z|o|ch|sh)e$/.test(stem)) return nodes.get(stem.slice(0, -1))?.entry ?? null
  if (/[^aeiou]ie$/.test(stem)) return nodes.get(`${stem.slice(0, -2)}y`)?.entry ?? null
  return null
}
