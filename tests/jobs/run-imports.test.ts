import { expect, test } from 'vitest'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { runImports } from '#app/jobs/run-imports.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { at, type Desk, known, openDesk, start, upload } from '#tests/features/accounts/import/story.ts'

const jobOf = ({ db, dataFolder }: Desk, signal = new AbortController().signal) => ({
  db,
  env: { baseUrl: 'http://localhost', dataFolder, mailFrom: 'plan@lumen.example' },
  secret: '',
  transport: null,
  clock: () => at,
  random: () => 0,
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  signal,
})

async function waiting(desk: Desk) {
  const rows = Array.from({ length: 60 }, (_, index) => `C-${index},Company ${index}`)
  const { id: importId } = await upload(desk, ['Account ID,Account Name', ...rows].join('\n'))
  const mapping = { columns: { 0: 'externalId', 1: 'account' }, newAccounts: 'make' } as const
  write(desk.db, (tx) => chooseColumns(tx, desk.lead, { importId, mapping }, at))
  return importId
}

test('a thread of its own checks the rows, and brings them in once somebody says so', async () => {
  const desk = openDesk()
  const importId = await waiting(desk)
  await runImports(jobOf(desk))
  expect(known(desk.db, importId)).toMatchObject({ rowCount: 60, badRows: 0, appliedRows: 0 })
  await runImports(jobOf(desk))
  expect(known(desk.db, importId).startedAt).toBeNull()
  start(desk, importId)
  await runImports(jobOf(desk))
  expect(known(desk.db, importId)).toMatchObject({ appliedRows: 60, accountsMade: 60, failure: '' })
  expect(desk.db.select().from(accounts).all()).toHaveLength(60)
})

test('a process that stops has its thread give the import back', async () => {
  const desk = openDesk()
  const importId = await waiting(desk)
  await runImports(jobOf(desk, AbortSignal.abort()))
  const left = known(desk.db, importId)
  expect(left.leasedUntil).toBeNull()
  expect(left.failedAt).toBeNull()
  await runImports(jobOf(desk))
  expect(known(desk.db, importId).checkedAt).not.toBeNull()
})
