import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { type Source, sourcesIn, treeOf } from './source.ts'

/** Told in the story of another file, because they only mean something together. */
const toldElsewhere: Record<string, string> = {
  'app/features/advocacy/consents/ask-for-logo.server.ts':
    'tests/features/advocacy/consents/add-logo.test.ts',
  'app/features/advocacy/consents/end-company-speaker.server.ts':
    'tests/features/advocacy/consents/name-company-speaker.test.ts',
  'app/features/advocacy/consents/note-outside-copy.server.ts':
    'tests/features/advocacy/consents/finish-takedown.test.ts',
  'app/domain/auth/device.ts': 'tests/domain/auth/recognising.test.ts',
  'app/domain/auth/network.ts': 'tests/domain/auth/recognising.test.ts',
  'app/domain/auth/recent.ts': 'tests/domain/auth/recognising.test.ts',
  'app/domain/auth/recovery-codes.ts': 'tests/domain/auth/recognising.test.ts',
  'app/features/auth/ask-for-sign-in.server.ts': 'tests/features/auth/use-sign-in-link.test.ts',
  'app/features/auth/enter-code.server.ts': 'tests/features/auth/use-sign-in-link.test.ts',
  'app/features/auth/recovery-codes.server.ts': 'tests/features/auth/save-profile.test.ts',
  'app/features/auth/revoke-key.server.ts': 'tests/features/auth/make-key.test.ts',
  'app/features/outcomes/bring/bring-figures.server.ts':
    'tests/features/outcomes/bring/take-in-figures.test.ts',
  'app/features/outcomes/bring/read-again.server.ts': 'tests/features/outcomes/bring/take-in-figures.test.ts',
  'app/features/outcomes/bring/throw-away.server.ts': 'tests/features/outcomes/bring/take-in-figures.test.ts',
  'app/features/outcomes/usage/bring-usage.server.ts': 'tests/features/outcomes/usage/take-in-usage.test.ts',
  'app/features/advocacy/speaking/edit-event.server.ts': 'tests/features/advocacy/speaking/add-event.test.ts',
  'app/features/advocacy/speaking/cancel-event.server.ts':
    'tests/features/advocacy/speaking/add-event.test.ts',
  'app/features/advocacy/speaking/withdraw-invite.server.ts':
    'tests/features/advocacy/speaking/invite-speaker.test.ts',
  'app/features/advocacy/speaking/set-slot.server.ts':
    'tests/features/advocacy/speaking/set-programme.test.ts',
  'app/features/advocacy/speaking/confirm-talk.server.ts':
    'tests/features/advocacy/speaking/set-programme.test.ts',
  'app/features/advocacy/speaking/close-offer.server.ts':
    'tests/features/advocacy/speaking/offer-talk.test.ts',
  'app/features/outcomes/end-dispute.server.ts': 'tests/features/outcomes/dispute-measurement.test.ts',
}

test('every rule of the domain has a test at the same path', () => {
  expect(
    sourcesIn(['app/domain'])
      .filter(decides)
      .filter(lacksMirror)
      .map(({ path }) => path),
  ).toEqual([])
})

test('every command has a test at the same path', () => {
  const commands = sourcesIn(['app/features']).filter(isCommand)
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter(lacksMirror).map(({ path }) => path)).toEqual([])
})

/** Whether a file does something. Words (tuples, titles) and shapes have nothing to test that the compiler does not. */
function decides(source: Source): boolean {
  return treeOf(source).statements.some((statement) => isExportedFunction(statement))
}

/** A file of features that exports a function from a transaction and a moment to a result. */
function isCommand(source: Source): boolean {
  return treeOf(source).statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      isExportedFunction(statement) &&
      statement.parameters[0]?.type?.getText() === 'Tx' &&
      statement.parameters.some((parameter) => parameter.type?.getText() === 'Moment') &&
      /\bResult</.test(statement.type?.getText() ?? ''),
  )
}

function isExportedFunction(statement: ts.Statement): statement is ts.FunctionDeclaration {
  return (
    ts.isFunctionDeclaration(statement) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  )
}

function lacksMirror({ path }: Source): boolean {
  const told = toldElsewhere[path]
  if (told)
    return !existsSync(told) || !exportedNames(path).some((name) => readFileSync(told, 'utf8').includes(name))
  const mirror = path.replace(/^app\//, 'tests/').replace(/(\.server)?\.tsx?$/, '')
  return !['.test.ts', '.test.tsx'].some((end) => existsSync(mirror + end))
}

function exportedNames(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/export (?:async )?function (\w+)/g)].map(
    (match) => match[1] ?? '',
  )
}
