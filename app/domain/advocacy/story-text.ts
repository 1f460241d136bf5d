import { cleanLine, cleanStoryText } from './clean-text.ts'
import { readInlines, type StoryInline } from './story-inlines.ts'

/** A section of a story: paragraphs and bullet lists, nothing else. */
export type StoryBlock =
  | { kind: 'paragraph'; inlines: StoryInline[] }
  | { kind: 'list'; items: StoryInline[][] }

/**
 * The story's own small markup, as it is kept and as a plain form shows it. A blank line ends a paragraph, lines that begin
 * with "- " are a list, `**bold**`, `*italic*`; a figure of success is `{{claim:its-key}}`, and a number that is none says
 * why: `{{fact:24|countries they work in}}`. A backslash before `*`, `{`, `-` or `\` takes its meaning away. There are no
 * links and there is no HTML: whatever looks like it is text, and whatever is not well formed is text as well.
 */
export function readStoryText(text: string): StoryBlock[] {
  const blocks: StoryBlock[] = []
  let open: string[] = []
  const close = () => {
    const inlines = readInlines(open.join(' '))
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines })
    open = []
  }
  for (const line of cleanStoryText(text).split('\n')) {
    const item = /^- (.*)$/.exec(line)?.[1]
    if (item === undefined && line !== '') open.push(line)
    else {
      close()
      if (item !== undefined) addItem(blocks, readInlines(item))
      else if (blocks.at(-1)?.kind === 'list') blocks.push({ kind: 'paragraph', inlines: [] })
    }
  }
  close()
  return blocks.filter((block) => block.kind === 'list' || block.inlines.length > 0)
}

/** A line of the markup (a title): marks and figures, no blocks. */
export function readStoryLine(text: string): StoryInline[] {
  return readInlines(cleanLine(text))
}

function addItem(blocks: StoryBlock[], item: StoryInline[]): void {
  if (item.length === 0) return
  const last = blocks.at(-1)
  if (last?.kind === 'list') last.items.push(item)
  else blocks.push({ kind: 'list', items: [item] })
}

/** Every inline part of a section, in order. */
export function inlinesOf(blocks: readonly StoryBlock[]): StoryInline[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.inlines))
}

/** What each key prints; one that is missing prints as "…". */
export type PrintedClaims = Readonly<Record<string, string>>

/** The words of one line as a reader sees them, without marks. */
export function plainLine(inlines: readonly StoryInline[], printed: PrintedClaims): string {
  return inlines
    .map((inline) => (inline.kind === 'claim' ? (printed[inline.key] ?? '…') : inline.text))
    .join('')
}

/** The words of a section as a reader sees them: a blank line between blocks, "• " before each point of a list. */
export function plainStoryText(blocks: readonly StoryBlock[], printed: PrintedClaims): string {
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item) => `• ${plainLine(item, printed)}`).join('\n')
        : plainLine(block.inlines, printed),
    )
    .join('\n\n')
}

/** The keys of the claims in a section, each once. */
export function claimKeysIn(blocks: readonly StoryBlock[]): string[] {
  return [...new Set(inlinesOf(blocks).flatMap((inline) => (inline.kind === 'claim' ? [inline.key] : [])))]
}
