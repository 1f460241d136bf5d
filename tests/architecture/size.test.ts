import ts from 'typescript'
import { expect, test } from 'vitest'
import { lineOf, linesOf, type Source, sourcesIn, treeOf, walk } from './source.ts'

const ours = sourcesIn(['app', 'db', 'emails'], ['ts', 'tsx', 'mjs', 'css'])
const tests = sourcesIn(['tests'])
const lengthOf = ({ text }: Source) => text.trimEnd().split('\n').length
const median = ours.map(lengthOf).sort((a, b) => a - b)[Math.floor(ours.length / 2)] ?? 0

test('no file is longer than 250 lines, no test longer than 400', () => {
  const tooLong = [
    ...ours.filter((source) => lengthOf(source) > 250),
    ...tests.filter((source) => lengthOf(source) > 400),
  ]
  expect(tooLong.map((source) => `${source.path}: ${lengthOf(source)} lines`)).toEqual([])
})

test(`half of our ${ours.length} files have ${median} lines or fewer, and that is at most 60`, () => {
  expect(median).toBeLessThanOrEqual(60)
})

test('no function is longer than 40 lines, no component longer than 80', () => {
  expect([...ours, ...tests].flatMap(longFunctions)).toEqual([])
})

function longFunctions(source: Source): string[] {
  if (source.path.endsWith('.css')) return []
  const tree = treeOf(source)
  const found: string[] = []
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
    const atMost = limitOf(node, source.path)
    const lines = linesOf(tree, node)
    if (lines > atMost)
      found.push(`${source.path}:${lineOf(tree, node)} ${nameOf(node)}: ${lines} lines of ${atMost}`)
  })
  return found
}

/** Components and the stories that tests tell are markup and steps: 80. A `describe` only groups. */
function limitOf(node: ts.SignatureDeclaration, path: string): number {
  const caller = ts.isCallExpression(node.parent) ? node.parent.expression.getText() : ''
  if (/^describe\b/.test(caller)) return Number.POSITIVE_INFINITY
  const isStory = path.startsWith('tests/') && /^(test|it)\b/.test(caller)
  const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(nameOf(node))
  return isStory || isComponent ? 80 : 40
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  if (ts.isVariableDeclaration(node.parent)) return node.parent.name.getText()
  // forwardRef((props, ref) => …) and memo(…) carry the name of what they are kept in
  if (ts.isCallExpression(node.parent) && ts.isVariableDeclaration(node.parent.parent))
    return node.parent.parent.name.getText()
  return 'a function'
}
