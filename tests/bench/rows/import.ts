import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import type { Mapping } from '#app/domain/accounts/import/fields.ts'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { findImport } from '#app/features/accounts/import/find-import.server.ts'
import { startImport } from '#app/features/accounts/import/start-import.server.ts'
import { storeImport } from '#app/features/accounts/import/store-import.server.ts'
import { uploadImport } from '#app/features/accounts/import/upload-import.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { goals } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { benchId, bookFolder, sessionCookie } from '../book.ts'
import { againstBound, againstControl, type Measure, type Row } from '../measure.ts'
import { type Running, startApp } from '../processes.ts'

const [accountCount, peopleEach] = [10_000, 5]

/**
 * A file of 10,000 accounts with 50,000 people, every tenth with a login, from its upload to its last row; and what a
 * plan's page and a save cost others meanwhile (p95, one after the other), against the same before.
 */
export const importBook: Row = {
  name: 'import',
  async measure() {
    const data = await copyOfBook()
    const db = openDatabase(join(data, 'cairn.sqlite'))
    const app = await startApp(data)
    const visit = await visitorOf(db, app, data)
    await visit(() => false, 20)
    const before = await visit(() => false, 150)
    let seconds = { check: 0, apply: 0 }
    let isDone = false
    const importing = bringIn(db, data).then((took) => {
      seconds = took
      isDone = true
    })
    const during = await visit(() => isDone, Number.POSITIVE_INFINITY)
    await importing
    await app.stop()
    db.$client.close()
    rmSync(data, { recursive: true, force: true })
    return report({ seconds, before, during })
  },
}

type Latencies = { page: number; save: number }

function report(found: {
  seconds: { check: number; apply: number }
  before: Latencies
  during: Latencies
}): Measure[] {
  const { seconds, before, during } = found
  const facts = { row: 'import', unit: 's' }
  return [
    againstBound({ ...facts, metric: 'check of 50,000 rows', value: seconds.check }, { atMost: 60 }),
    againstBound(
      { ...facts, metric: '10,000 accounts, 50,000 people', value: seconds.check + seconds.apply },
      { atMost: 60 },
    ),
    ...(['page', 'save'] as const).map((kind) =>
      againstControl(
        {
          row: 'import',
          metric: `p95 of a ${kind} meanwhile`,
          unit: 'ms',
          value: during[kind],
          control: before[kind],
        },
        { atMost: 3 },
      ),
    ),
  ]
}

/** A small book of its own: the kept one must not grow. */
async function copyOfBook(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'cairn-bench-import-'))
  const kept = openDatabase(join(bookFolder(100), 'cairn.sqlite'))
  await kept.$client.backup(join(data, 'cairn.sqlite'))
  kept.$client.close()
  return data
}

/** Asks for the plan's page and saves a field of a goal, in turn, until told or so many times; the p95 of each in ms. */
async function visitorOf(db: Db, app: Running, data: string) {
  const cookie = await sessionCookie(data)
  const goal = db
    .select({ id: goals.id })
    .from(goals)
    .innerJoin(accounts, eq(accounts.id, goals.accountId))
    .where(eq(accounts.slug, 'measured'))
    .get()
  const headers = { cookie, origin: app.url, 'content-type': 'application/x-www-form-urlencoded' }
  const form = () =>
    new URLSearchParams({ intent: 'edit-goal', _key: benchId(), goalId: goal?.id ?? '', why: benchId() })
  const page = () => fetch(`${app.url}/plans/measured`, { headers: { cookie } })
  const save = () =>
    fetch(`${app.url}/plans/measured/goals/${goal?.id}.data`, { method: 'POST', headers, body: form() })
  return async (isDone: () => boolean, times: number): Promise<Latencies> => {
    const [pages, saves]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < times && !isDone(); turn += 1) {
      pages.push(await timed(page))
      saves.push(await timed(save))
      await pause(20)
    }
    return { page: percentile(pages), save: percentile(saves) }
  }
}

async function timed(ask: () => Promise<Response>): Promise<number> {
  const began = performance.now()
  const response = await ask()
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return performance.now() - began
}

function percentile(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}

const mapping: Mapping = {
  columns: {
    0: 'externalId',
    1: 'account',
    2: 'domain',
    3: 'stage',
    4: 'stageEnteredOn',
    5: 'person',
    6: 'email',
    7: 'title',
    8: 'access',
    9: 'roles',
  },
  newAccounts: 'make',
}

/** Uploads, has the server's job check, presses, and waits for the end; seconds of both. */
async function bringIn(db: Db, dataFolder: string) {
  const person = leadOf(db)
  const at = { now: new Date(), newId: benchId }
  const stored = await storeImport({ dataFolder, file: new File([book()], 'book.csv') })
  if (!stored.ok) throw new Error('the generated file is refused')
  const made = write(db, (tx) => uploadImport(tx, person, stored.value, at))
  if (!made.ok) throw new Error('the lead may not import')
  const { importId } = made.value
  const check = await secondsUntil(
    () => write(db, (tx) => chooseColumns(tx, person, { importId, mapping }, at)),
    () => findImport(db, importId)?.checkedAt != null,
  )
  const apply = await secondsUntil(
    () => write(db, (tx) => startImport(tx, person, { importId, badRows: 0 }, at)),
    () => findImport(db, importId)?.finishedAt != null,
  )
  const { accountsMade, peopleMade } = findImport(db, importId) ?? {}
  if (accountsMade !== accountCount || peopleMade !== accountCount * peopleEach)
    throw new Error(`only ${accountsMade} accounts and ${peopleMade} people came in`)
  return { check, apply }
}

async function secondsUntil(begin: () => unknown, isDone: () => boolean): Promise<number> {
  const began = performance.now()
  begin()
  while (!isDone()) await pause(100)
  return (performance.now() - began) / 1000
}

function leadOf(db: Db): Person {
  const lead = db
    .select()
    .from(users)
    .where(and(eq(users.kind, 'staff'), eq(users.staffRole, 'lead')))
    .get()
  if (!lead) throw new Error('the book has no lead')
  return { userId: lead.id, name: lead.name, email: lead.email, kind: 'staff', staffRole: 'lead' }
}

function book(): string {
  const rows = ['Account ID,Account Name,Website,Stage,Since,Full name,Email,Title,Access,Role']
  for (let account = 1; account <= accountCount; account += 1)
    for (let person = 1; person <= peopleEach; person += 1) {
      const number = (account - 1) * peopleEach + person
      const access = number % 10 === 0 ? 'viewer' : ''
      rows.push(
        `B-${account},"Bench, company ${account}",bench-${account}.example,Align,2026-03-01,Person ${number},p${number}@bench-${account}.example,Head of ${person},${access},Champion`,
      )
    }
  return rows.join('\n')
}
