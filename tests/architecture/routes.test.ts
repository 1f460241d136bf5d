import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { findIn, type Source, sourcesIn, treeOf } from './source.ts'

const routes = [
  ...sourcesIn(['app/routes']),
  ...sourcesIn(['app']).filter(({ path }) => path === 'app/root.tsx'),
]
const builders = /^(plan|staff|person|open|api)(Loader|Action)$/

test('every loader and action is made by a builder, which names its policy', () => {
  expect(routes.length).toBeGreaterThan(1)
  expect(routes.flatMap(unguarded)).toEqual([])
})

test('nothing runs in the browser in place of a guarded loader or action', () => {
  const names = new Set(['clientLoader', 'clientAction'])
  expect(
    findIn(routes, (node) => (ts.isIdentifier(node) && names.has(node.text) ? node.text : null)),
  ).toEqual([])
})

test('the listing of routes is the site map: files, and folders with one route and its parts', () => {
  const folders = readdirSync('app/routes', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const odd = folders.filter(({ name }) => {
    const parts = readdirSync(`app/routes/${name}`, { withFileTypes: true })
    return parts.some((part) => part.isDirectory()) || !parts.some((part) => /^route\.tsx?$/.test(part.name))
  })
  expect(odd.map(({ name }) => name)).toEqual([])
})

test('a route takes parts only from its own folder', () => {
  const isAway = (node: ts.Node) =>
    ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent) && !isOwnPart(node)
  expect(findIn(routes, (node) => (isAway(node) ? node.getText() : null))).toEqual([])
})

/** Types of the layouts' loaders are erased; everything else comes from other rooms, or from beside the route. */
function isOwnPart(specifier: ts.StringLiteral): boolean {
  const { importClause } = specifier.parent as ts.ImportDeclaration
  const isType = importClause?.isTypeOnly ?? false
  return isType || !specifier.text.startsWith('../') || specifier.text.startsWith('../ui/')
}

/** Exports named loader or action that are anything but `export const loader = planLoader(…)` and its kin. */
function unguarded(source: Source): string[] {
  return treeOf(source).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return [`${source.path}: re-exports`]
    if (ts.isFunctionDeclaration(statement) && isEntry(statement.name?.text))
      return [`${source.path}: a bare function`]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations
      .filter((declared) => isEntry(declared.name.getText()) && !isBuilt(declared))
      .map((declared) => `${source.path}: ${declared.name.getText()}`)
  })
}

function isEntry(name: string | undefined): boolean {
  return name === 'loader' || name === 'action'
}

function isBuilt({ initializer, name }: ts.VariableDeclaration): boolean {
  if (!initializer || !ts.isCallExpression(initializer)) return false
  const builder = builders.exec(initializer.expression.getText())
  return builder?.[2]?.toLowerCase() === name.getText()
}
