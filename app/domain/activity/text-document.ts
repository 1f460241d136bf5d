import { diffArrays, diffChars } from 'diff'
import * as Y from 'yjs'

/** One part of a shared document as plain text: every paragraph is a line. Whatever else stands in it is its words. */
export function readText(part: Y.XmlFragment): string {
  return part.toArray().map(wordsIn).join('\n')
}

/**
 * Makes a part of a shared document say `text` by touching as little as it can, so that words which others write into
 * the same part at the same moment stay where they are. Call it inside one transaction of the document.
 */
export function writeText(part: Y.XmlFragment, text: string): void {
  const before = part.toArray().map(wordsIn)
  const after = text === '' && before.length === 0 ? [] : text.split('\n')
  let line = 0
  for (const step of stepsBetween(before, after)) {
    if (step.kind === 'same') line += step.lines.length
    else line = replaceLines(part, line, step)
  }
}

type Step = { kind: 'same'; lines: string[] } | { kind: 'replaced'; removed: string[]; added: string[] }

/** What is taken out and put in at one place belongs together: most often it is one line that changed. */
function stepsBetween(before: string[], after: string[]): Step[] {
  const steps: Step[] = []
  for (const { value, added, removed } of diffArrays(before, after)) {
    const last = steps.at(-1)
    if (!added && !removed) steps.push({ kind: 'same', lines: value })
    else if (last?.kind === 'replaced') (added ? last.added : last.removed).push(...value)
    else
      steps.push({
        kind: 'replaced',
        removed: removed ? [...value] : [],
        added: added ? [...value] : [],
      })
  }
  return steps
}

type Replaced = Extract<Step, { kind: 'replaced' }>

/** Returns the line behind what was put in. */
function replaceLines(part: Y.XmlFragment, line: number, { removed, added }: Replaced): number {
  const shared = Math.min(removed.length, added.length)
  for (let index = 0; index < shared; index += 1)
    rewriteLine(part, line + index, { from: removed[index] ?? '', to: added[index] ?? '' })
  const end = line + shared
  if (removed.length > shared) part.delete(end, removed.length - shared)
  if (added.length > shared) part.insert(end, added.slice(shared).map(paragraphOf))
  return line + added.length
}

function rewriteLine(part: Y.XmlFragment, line: number, { from, to }: { from: string; to: string }): void {
  const paragraph = part.get(line)
  const text = paragraph instanceof Y.XmlElement && paragraph.length === 1 ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) {
    part.delete(line, 1)
    part.insert(line, [paragraphOf(to)])
    return
  }
  let place = 0
  for (const { value, added, removed } of diffChars(from, to)) {
    if (removed) text.delete(place, value.length)
    else {
      if (added) text.insert(place, value)
      place += value.length
    }
  }
}

function paragraphOf(line: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  if (line !== '') paragraph.insert(0, [new Y.XmlText(line)])
  return paragraph
}

function wordsIn(node: unknown): string {
  if (node instanceof Y.XmlText) return wordsOfRuns(node)
  if (!(node instanceof Y.XmlElement)) return ''
  return node.nodeName === 'hardBreak' ? ' ' : node.toArray().map(wordsIn).join('')
}

/** Without its formatting; an embedded thing has no words. */
function wordsOfRuns(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[]
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
