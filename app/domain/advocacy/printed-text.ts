import type { StoryInline } from './story-inlines.ts'
import type { PrintedClaims, StoryBlock } from './story-text.ts'

/** A part of a printed line: words, or a figure with the words it was approved with. */
export type PrintedInline = { kind: 'text' | 'figure'; text: string; bold: boolean; italic: boolean }

export type PrintedBlock =
  | { kind: 'paragraph'; inlines: PrintedInline[] }
  | { kind: 'list'; items: PrintedInline[][] }

/** A section as readers get it: every figure as it was printed when the text was written. */
export function printText(blocks: readonly StoryBlock[], printed: PrintedClaims): PrintedBlock[] {
  return blocks.map((block) =>
    block.kind === 'list'
      ? { kind: 'list', items: block.items.map((item) => printLine(item, printed)) }
      : { kind: 'paragraph', inlines: printLine(block.inlines, printed) },
  )
}

/** One line of it. */
export function printLine(inlines: readonly StoryInline[], printed: PrintedClaims): PrintedInline[] {
  return inlines.map((inline) => {
    const { bold, italic } = inline
    if (inline.kind === 'claim') return { kind: 'figure', text: printed[inline.key] ?? '…', bold, italic }
    return { kind: 'text', text: inline.text, bold, italic }
  })
}
