import type { StoryInline } from '#app/domain/advocacy/story-inlines.ts'
import { readStoryText, type StoryBlock } from '#app/domain/advocacy/story-text.ts'
import { writeStoryText } from '#app/domain/advocacy/write-story-text.ts'

/** The editor's document, as much of it as a story knows. */
export type DocNode = {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string }[]
  content?: DocNode[]
}

/** A section's markup as the editor's document. */
export function docOfText(markup: string): DocNode {
  const content = readStoryText(markup).map(nodeOfBlock)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** The editor's document as the markup that is kept. Nodes and marks a story does not know are their words. */
export function textOfDoc(doc: DocNode): string {
  return writeStoryText((doc.content ?? []).flatMap(blocksOfNode).filter(holdsWords))
}

function nodeOfBlock(block: StoryBlock): DocNode {
  if (block.kind === 'paragraph') return { type: 'paragraph', content: block.inlines.map(nodeOfInline) }
  const content = block.items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: item.map(nodeOfInline) }],
  }))
  return { type: 'bulletList', content }
}

function nodeOfInline(inline: StoryInline): DocNode {
  const names = [inline.bold && 'bold', inline.italic && 'italic'].filter((name) => name !== false)
  const marks = names.map((type) => ({ type }))
  if (inline.kind === 'text') return { type: 'text', text: inline.text, marks }
  if (inline.kind === 'claim') return { type: 'claim', attrs: { key: inline.key }, marks }
  return { type: 'fact', attrs: { text: inline.text, why: inline.why }, marks }
}

function blocksOfNode(node: DocNode): StoryBlock[] {
  if (node.type === 'bulletList') {
    const items = (node.content ?? []).map(inlinesIn).filter((item) => item.length > 0)
    return items.length > 0 ? [{ kind: 'list', items }] : []
  }
  return [{ kind: 'paragraph', inlines: inlinesIn(node) }]
}

/** Every inline part below a node, whatever stands between. */
function inlinesIn(node: DocNode): StoryInline[] {
  const bold = node.marks?.some(({ type }) => type === 'bold') ?? false
  const italic = node.marks?.some(({ type }) => type === 'italic') ?? false
  const attrs = node.attrs ?? {}
  if (node.type === 'text') return node.text ? [{ kind: 'text', text: node.text, bold, italic }] : []
  if (node.type === 'claim') return [{ kind: 'claim', key: String(attrs.key), bold, italic }]
  if (node.type === 'fact')
    return [{ kind: 'fact', text: String(attrs.text), why: String(attrs.why), bold, italic }]
  return (node.content ?? []).flatMap(inlinesIn)
}

function holdsWords(block: StoryBlock): boolean {
  return block.kind === 'list' || block.inlines.length > 0
}
