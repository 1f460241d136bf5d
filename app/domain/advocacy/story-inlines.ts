type Marks = { bold: boolean; italic: boolean }

/**
 * A part of a line: words, a figure printed from an outcome (`claim`), or a number of which the writer says why it is no
 * figure of success (`fact`).
 */
export type StoryInline = Marks &
  (
    | { kind: 'text'; text: string }
    | { kind: 'claim'; key: string }
    | { kind: 'fact'; text: string; why: string }
  )

/** A key's shape: the outcome's name and the figure, in small letters. */
export const claimKeyShape = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/

/** What a `fact` may hold: no braces, bars, backslashes or stars, and at least one digit in its text. */
const factShape = /^([^{}|\\*\n]{1,40})\|([^{}|\\*\n]{3,120})$/

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'stars'; count: number; text: string }
  | { kind: 'claim'; key: string }
  | { kind: 'fact'; text: string; why: string }

/** Reads one line of the markup. Stars that open nothing, or stand alone between spaces, are text. */
export function readInlines(line: string): StoryInline[] {
  const tokens = unpaired(tokenise(line))
  const marks = { bold: false, italic: false }
  const inlines: StoryInline[] = []
  for (const token of tokens) {
    if (token.kind === 'stars') {
      if (token.count >= 2) marks.bold = !marks.bold
      if (token.count % 2 === 1) marks.italic = !marks.italic
    } else append(inlines, { ...token, ...marks })
  }
  return trimmed(inlines)
}

const patterns = /\\([\\*{-])|\{\{(claim|fact):([^{}\n]*)\}\}|\*+/g

function tokenise(line: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const match of line.matchAll(patterns)) {
    const { index } = match
    if (index > from) tokens.push({ kind: 'text', text: line.slice(from, index) })
    from = index + match[0].length
    tokens.push(tokenOf(match, line))
  }
  if (from < line.length) tokens.push({ kind: 'text', text: line.slice(from) })
  return tokens
}

function tokenOf(match: RegExpExecArray, line: string): Token {
  const [whole, escaped, kind, body = ''] = match
  if (escaped !== undefined) return { kind: 'text', text: escaped }
  if (kind !== undefined) return atomOf(kind, body) ?? { kind: 'text', text: whole }
  const isLoose = isEdge(line[match.index - 1]) && isEdge(line[match.index + whole.length])
  if (whole.length > 3 || isLoose) return { kind: 'text', text: whole }
  return { kind: 'stars', count: whole.length, text: whole }
}

function atomOf(kind: string, body: string): Token | null {
  if (kind === 'claim') return claimKeyShape.test(body) ? { kind: 'claim', key: body } : null
  const [, text = '', why = ''] = factShape.exec(body) ?? []
  const isFact = /\p{Nd}/u.test(text) && text.trim() === text && why.trim() === why
  return isFact ? { kind: 'fact', text, why } : null
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character)
}

/** Makes the last mark of each kind text where it closes nothing. */
function unpaired(tokens: Token[]): Token[] {
  return loosen(loosen(tokens, 2), 1)
}

function loosen(tokens: Token[], stars: 1 | 2): Token[] {
  const has = (token: Token) => token.kind === 'stars' && (token.count === stars || token.count === 3)
  if (tokens.filter(has).length % 2 === 0) return tokens
  const last = tokens.findLastIndex(has)
  return tokens.flatMap((token, index): Token[] => {
    if (index !== last || token.kind !== 'stars') return [token]
    const text: Token = { kind: 'text', text: '*'.repeat(stars) }
    const rest = token.count - stars
    return rest === 0 ? [text] : [{ kind: 'stars', count: rest, text: '*'.repeat(rest) }, text]
  })
}

/** Adds to the line; words of the same marks are one part, and two spaces that meet are one. */
function append(inlines: StoryInline[], inline: StoryInline): void {
  const last = inlines.at(-1)
  if (inline.kind !== 'text') {
    inlines.push(inline)
    return
  }
  const isSpaced = last?.kind === 'text' && last.text.endsWith(' ')
  const text = isSpaced ? inline.text.replace(/^ +/, '') : inline.text
  if (text === '') return
  if (last?.kind === 'text' && last.bold === inline.bold && last.italic === inline.italic) last.text += text
  else inlines.push({ ...inline, text })
}

/** The line without spaces at its edges or two that meet, words of the same marks in one part. */
export function tidyInlines(inlines: readonly StoryInline[]): StoryInline[] {
  const tidy: StoryInline[] = []
  for (const inline of inlines) append(tidy, inline)
  return trimmed(tidy)
}

function trimmed(inlines: StoryInline[]): StoryInline[] {
  const first = inlines[0]
  if (first?.kind === 'text') first.text = first.text.trimStart()
  const last = inlines.at(-1)
  if (last?.kind === 'text') last.text = last.text.trimEnd()
  const kept = inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
  return kept.length === inlines.length ? kept : trimmed(kept)
}
