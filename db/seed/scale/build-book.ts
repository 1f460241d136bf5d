import { renameSync, rmSync } from 'node:fs'
import { foundKinds } from '#app/domain/activity/found-kind.ts'
import { ok } from '#app/domain/refusal.ts'
import { writeContractStanding } from '#app/features/accounts/contract/write-contract-standing.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { writeFirstStanding } from '#app/features/care/write-standing.server.ts'
import { writeValueStanding } from '#app/features/outcomes/value-standing.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { vendor } from '#db/schema/auth.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { addContext, addContracts, bookEnds, type Company, openCompany, type Size } from './company.ts'
import { writeHistory } from './history.ts'
import { addAudit, varyStanding } from './path.ts'
import { addPeople } from './people.ts'
import { addComments, addGoals, addMilestones, settleHistory } from './plan.ts'
import { type Random, randomFrom, risingIds } from './random.ts'
import { openRows, type Rows } from './rows.ts'
import { addOutcomes } from './series.ts'

/** 10,000 of these hold 50,000 people, 40,000 goals, 1,000,000 measurements and 3,000,000 lines of history. */
const usual: Size = {
  customers: 5,
  logins: 5,
  goals: 4,
  outcomes: 8,
  measurements: 100,
  milestones: 12,
  events: 300,
}

/** The account that the benches look at. With its team of three it has 40 people on the plan. */
const measured: Size = {
  customers: 37,
  logins: 6,
  goals: 12,
  outcomes: 24,
  measurements: 300,
  milestones: 60,
  events: 500,
}

const accountsPerSlice = 250
const bookBegins = Date.parse('2025-01-01T00:00:00Z')

type Wanted = { file: string; accounts: number; say?: (text: string) => void }

/**
 * Builds a large book into `file`: the same content for the same number of accounts, whenever and wherever it is built.
 * One of the accounts is the measured one. A file that stood there is replaced once the new one is complete.
 */
export function buildBook({ file, accounts, say = () => {} }: Wanted): void {
  const unfinished = `${file}.building`
  removeFiles(unfinished)
  const db = openDatabase(unfinished, { sync: 'OFF' })
  migrate(db)
  // a file that is thrown away when its building fails needs no journal
  for (const setting of [
    'journal_mode = OFF',
    'foreign_keys = OFF',
    'secure_delete = OFF',
    'cache_size = -200000',
  ])
    db.$client.pragma(setting)
  const watchSearch = leaveSearch(db)
  fill(db, { accounts, say })
  say('Indexing words')
  watchSearch()
  say('Gathering statistics')
  db.$client.pragma('analysis_limit = 2000')
  db.$client.exec('analyze')
  db.$client.pragma('journal_mode = WAL')
  db.$client.close()
  removeFiles(file)
  renameSync(unfinished, file)
}

/** Takes the triggers of the search away; what comes back fills it at once, which is quicker, and puts them back. */
function leaveSearch({ $client }: Db): () => void {
  const triggers = $client
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and name like 'search\\_%' escape '\\'",
    )
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) $client.exec(`drop trigger ${name}`)
  return () => {
    $client.exec(`insert into search_entries (kind, subject_id, account_id, visibility, beside_id, title, body)
      select kind, subject_id, account_id, visibility, beside_id, title, body from search_things`)
    for (const kind of foundKinds)
      $client.exec(`insert into search_${kind} (search_${kind}) values ('rebuild'), ('optimize')`)
    for (const { sql } of triggers) $client.exec(sql)
  }
}

function fill(db: Db, { accounts, say }: { accounts: number; say: (text: string) => void }): void {
  const rows = openRows(db)
  const newId = risingIds(new Date(bookBegins))
  const random = randomFrom(20_260_601)
  const staff = hire(db, { rows, newId, csms: Math.max(3, Math.ceil(accounts / 100)) })
  for (let first = 1; first <= accounts; first += accountsPerSlice) {
    const last = Math.min(accounts, first + accountsPerSlice - 1)
    const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    write(db, (tx) => {
      const opened = wanted.map((number) => addAccount({ rows, newId, random, staff, number }))
      for (const account of opened) {
        addAudit({ rows, random, newId, account })
        weigh(tx, account.accountId)
        varyStanding({ db, rows, random, newId, account })
      }
      return ok(null)
    })
    say(`${last} of ${accounts} accounts`)
  }
}

type Staff = { userId: string; name: string }[]
type Building = { rows: Rows; newId: () => string; random: Random; staff: Staff; number: number }

function addAccount({ rows, newId, random, staff, number }: Building): Company {
  const isMeasured = number === 1
  const team = Array.from(
    { length: isMeasured ? 3 : 2 },
    (_, index) => staff[(number - 1 + index) % staff.length],
  )
  const company = openCompany({
    ...{ rows, random, newId, number, isMeasured, size: isMeasured ? measured : usual },
    staff: team.filter((colleague) => colleague !== undefined),
  })
  const sides = addPeople(company)
  addContracts(company)
  addContext(company, sides.logins[0].userId)
  const goals = addGoals(company, sides)
  addOutcomes(company, sides, goals)
  addMilestones(company, sides, goals)
  addComments(company, sides, goals)
  settleHistory(company, sides, goals)
  writeHistory({ rows, random, chain: company.accountId, lines: company.lines })
  return company
}

/** Where it stands on the book's last day, for the lists; nothing is proposed, so no mail goes out. */
function weigh(tx: Tx, accountId: string): void {
  const now = new Date(`${bookEnds}T12:00:00Z`)
  const gathered = gatherEvidence(tx, { accountId, now })
  if (gathered) writeFirstStanding(tx, gathered, now)
  writeContractStanding(tx, accountId, now)
  writeValueStanding(tx, { accountId, today: bookEnds })
}

/** The vendor, an admin, a lead and the CSMs, among whom the accounts are shared out. */
function hire(db: Db, { rows, newId, csms }: { rows: Rows; newId: () => string; csms: number }): Staff {
  const facts = { name: 'Lumen Analytics', timeZone: 'Europe/Berlin', currency: 'EUR' }
  db.insert(vendor)
    .values({ id: 1, ...facts, createdAt: new Date(bookBegins) })
    .run()
  const add = (staffRole: string, name: string) => {
    const userId = newId()
    const email = `${name.toLowerCase().replace(/ /g, '-')}@example.com`
    rows.users({ id: userId, kind: 'staff', staffRole, email, name, title: '', createdAt: bookBegins })
    return { userId, name }
  }
  add('admin', 'Admin 1')
  add('lead', 'Lead 1')
  return Array.from({ length: csms }, (_, index) => add('csm', `Csm ${index + 1}`))
}

function removeFiles(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}
