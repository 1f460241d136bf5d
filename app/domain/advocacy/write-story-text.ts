import { type StoryInline, tidyInlines } from './story-inlines.ts'
import type { StoryBlock } from './story-text.ts'

/** A section written down in the markup of `readStoryText`, which reads it back as it was. */
export function writeStoryText(blocks: readonly StoryBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item) => `- ${writeStoryLine(item)}`).join('\n')
        : writeStoryLine(block.inlines).replace(/^-(?= |$)/, '\\-'),
    )
    .join('\n\n')
}

/** One line of it. */
export function writeStoryLine(inlines: readonly StoryInline[]): string {
  const marks = { bold: false, italic: false }
  let line = ''
  for (const inline of [
    ...tidyInlines(inlines),
    { kind: 'text', text: '', bold: false, italic: false } as const,
  ]) {
    if (inline.bold !== marks.bold) line += '**'
    if (inline.italic !== marks.italic) line += '*'
    marks.bold = inline.bold
    marks.italic = inline.italic
    line += written(inline)
  }
  return line
}

function written(inline: StoryInline): string {
  if (inline.kind === 'claim') return `{{claim:${inline.key}}}`
  if (inline.kind === 'fact') return `{{fact:${inline.text}|${inline.why}}}`
  return inline.text.replace(/[\\*{]/g, '\\$&')
}
