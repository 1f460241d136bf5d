import ts from 'typescript'
import { expect, test } from 'vitest'
import { findIn, type Source, sourcesIn } from './source.ts'

const everything = sourcesIn(['app', 'db', 'emails', 'tests'])
const ours = everything.filter(({ path }) => !path.startsWith('tests/'))

test('nothing is typed any', () => {
  expect(findIn(everything, (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null))).toEqual([])
})

test('the compiler is not told to look away', () => {
  expect(linesWith(everything, new RegExp(`@${'ts'}-(ignore|nocheck|expect-error)`))).toEqual([])
})

test('nothing is put off', () => {
  const marks = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['HA', 'CK'],
  ].map((halves) => halves.join(''))
  expect(linesWith(everything, new RegExp(`\\b(${marks.join('|')})\\b`))).toEqual([])
})

test('no barrels but the schema’s', () => {
  const isBarrel = ({ statements }: ts.SourceFile) => statements.length > 0 && statements.every(isReexport)
  const found = findIn(ours, (node) => (ts.isSourceFile(node) && isBarrel(node) ? 'only re-exports' : null))
  expect(found.filter((finding) => !finding.startsWith('db/schema/index.ts'))).toEqual([])
})

test('rules and commands are told the time, identity and chance; they do not look', () => {
  const pure = ours.filter(
    ({ path }) => path.startsWith('app/domain/') || /^app\/features\/.*\.server\.ts$/.test(path),
  )
  const found = findIn(pure, ambient)
  // salts of history's words are not part of what happened; argon2 and cookies need fresh secrets, made in one file each
  const secretsOnly = found.filter((finding) => !/ random(Bytes|UUID)?$| getRandomValues$/.test(finding))
  const onTheMachinesClock = [
    // Lucia compares with the machine's clock whatever it is told: it is shown dates moved to that clock
    'app/features/auth/session-adapter.server.ts',
    // a file's own time, which the sweep of orphans compares with the machine's
    'app/features/files/file-place.server.ts',
  ]
  expect(secretsOnly.filter((finding) => !onTheMachinesClock.includes(finding.split(':')[0] ?? ''))).toEqual(
    [],
  )
  expect(found.filter((finding) => finding.startsWith('app/domain/'))).toEqual([])
})

function isReexport(statement: ts.Statement): boolean {
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
}

/** `Date.now()`, `new Date()` without a moment, `performance.now()`, and every source of chance. */
function ambient(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()'
  if (!ts.isCallExpression(node)) return null
  const called = node.expression.getText()
  if (['Date.now', 'performance.now', 'Math.random', 'Temporal.Now.instant'].includes(called)) return called
  const chance = /(?:^|\.)(randomBytes|randomUUID|getRandomValues|randomInt)$/.exec(called)
  return chance?.[1] ?? null
}

function linesWith(sources: Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}
