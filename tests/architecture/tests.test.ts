import ts from 'typescript'
import { expect, test } from 'vitest'
import { findIn, sourcesIn } from './source.ts'

const tests = sourcesIn(['tests']).filter(({ path }) => !path.startsWith('tests/bench/'))

test('our own modules are never mocked', () => {
  const mocking = /^vi\.(mock|doMock|hoisted|importMock)$/
  expect(
    findIn(tests, (node) =>
      ts.isCallExpression(node) && mocking.test(node.expression.getText()) ? 'mock' : null,
    ),
  ).toEqual([])
})

test('every test runs: none is left out, none runs alone', () => {
  const leavingOut = /^(test|it|describe)\b.*\.(only|skip|skipIf|runIf|todo|fixme|fails)$/
  expect(
    findIn(tests, (node) =>
      ts.isPropertyAccessExpression(node) && leavingOut.test(node.getText()) ? node.getText() : null,
    ),
  ).toEqual([])
})

test('nothing waits for a fixed time', () => {
  expect(findIn(tests, waiting)).toEqual([])
})

/** Playwright's waitForTimeout, Node's promised timers, and `new Promise((resolve) => setTimeout(resolve, …))`. */
function waiting(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) && /timers\/promises/.test(node.moduleSpecifier.getText()))
    return 'timers/promises'
  if (!ts.isCallExpression(node)) return null
  const called = node.expression.getText()
  if (called.endsWith('.waitForTimeout')) return called
  if (called !== 'setTimeout') return null
  const told = node.arguments[0]
  return told && resolves(told, node) ? 'a sleep' : null
}

function resolves(told: ts.Expression, from: ts.Node): boolean {
  let node: ts.Node | undefined = from
  while (node) {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Promise') {
      const executor = node.arguments?.[0]
      const resolve =
        executor && ts.isArrowFunction(executor) ? executor.parameters[0]?.name.getText() : undefined
      return resolve !== undefined && new RegExp(`^${resolve}$|^\\(\\) => ${resolve}\\(`).test(told.getText())
    }
    node = node.parent
  }
  return false
}
