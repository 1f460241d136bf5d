import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { buildBook } from '#db/seed/scale/build-book.ts'

function book(accounts: number): Db {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-book-'))
  const file = join(folder, 'book.sqlite')
  buildBook({ file, accounts })
  const db = openDatabase(file, { sync: 'OFF' })
  onTestFinished(() => {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}

const tables = [
  ...[
    'users',
    'accounts',
    'memberships',
    'team_members',
    'stakeholders',
    'stakeholder_notes',
    'context_versions',
  ],
  ...['stage_spells', 'audit_entries', 'rests', 'account_standings', 'portfolio_entries', 'portfolio_counts'],
  ...['contract_periods', 'contract_standings', 'portfolio_sums'],
  ...['goals', 'outcomes', 'measurements', 'milestones', 'comments', 'events', 'event_texts', 'vendor'],
]

/** One digest over every row of every table. */
function digestOf(db: Db): string {
  const hash = createHash('sha256')
  for (const table of tables)
    for (const row of db.$client.prepare(`select * from ${table} order by rowid`).raw().iterate())
      hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

function countOf(db: Db, table: string, slug?: string): number {
  const only = slug ? `where account_id = (select id from accounts where slug = '${slug}')` : ''
  return db.$client.prepare(`select count(*) from ${table} ${only}`).pluck().get() as number
}

test('the same book comes out twice', () => {
  expect(digestOf(book(4))).toBe(digestOf(book(4)))
})

test('the measured account has exactly what the benches count on', () => {
  const db = book(2)
  const counts = ['goals', 'outcomes', 'measurements', 'stakeholders', 'milestones'].map((table) => [
    ...[table, countOf(db, table, 'measured')],
  ])
  expect(Object.fromEntries(counts)).toEqual({
    ...{ goals: 12, outcomes: 24, measurements: 300, stakeholders: 40, milestones: 60 },
  })
  const events = db.$client
    .prepare("select count(*) from events where chain = (select id from accounts where slug = 'measured')")
    .pluck()
    .get()
  expect(events).toBe(500)
  const approver = db.$client
    .prepare(
      "select role from memberships join users on users.id = user_id where email = 'measured@example.com'",
    )
    .pluck()
    .get()
  expect(approver).toBe('approver')
  expect(countOf(db, 'team_members', 'measured')).toBe(3)
})

test('fifty accounts of it are whole: every chain, every word, every reference', () => {
  const db = book(50)
  expect(verifyHistory(db)).toMatchObject({ isWhole: true, chains: 50, events: 49 * 300 + 500, broken: [] })
  expect(db.$client.pragma('foreign_key_check')).toEqual([])
  expect(db.$client.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
  expect([countOf(db, 'accounts'), countOf(db, 'goals'), countOf(db, 'measurements')]).toEqual([
    ...[50, 49 * 4 + 12, 49 * 100 + 300],
  ])
})

test('a single altered line of it is found', () => {
  const db = book(3)
  db.$client.exec('drop trigger events_are_not_changed')
  db.$client.exec('update events set at = at + 1 where id = 700')
  const verdict = verifyHistory(db)
  expect(verdict.broken.map(({ number }) => number)).toEqual([200])
})
