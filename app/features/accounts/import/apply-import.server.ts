import { and, eq, isNull, lt } from 'drizzle-orm'
import { type Group, groupRows } from '#app/domain/accounts/import/group-rows.ts'
import { readRows } from '#app/domain/accounts/import/read-book.ts'
import type { ReadRow } from '#app/domain/accounts/import/read-row.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Db } from '#db/client.server.ts'
import { importProblems, imports } from '#db/schema/imports.ts'
import { statement } from '#db/statement.server.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { type Applying, applyGroup, type Counts } from './apply-group.server.ts'
import { findImport, type Import } from './find-import.server.ts'
import { colleagues } from './find-owner.server.ts'
import { type ImportRun, Interrupted, leaseInMs, sliceInMs } from './import-run.ts'
import { openFile } from './open-file.server.ts'

/** Problems found only while bringing in stand behind those of the check. */
const latePlace = 1000

/**
 * Brings the good rows of a checked file in: account by account, each with its people in one transaction, several in a
 * row as long as that takes no more than a few milliseconds. How far it is stands in the same transaction, so that it
 * goes on exactly there after any stop. Another run of the same import, started because this one seemed dead, makes
 * this one end (`Interrupted`).
 */
export async function applyImport(run: ImportRun, importId: string): Promise<void> {
  const one = findImport(run.db, importId)
  if (!one?.startedAt || one.finishedAt || one.cancelledAt) throw new Interrupted()
  const file = await openFile(run, one)
  const groups = groupRows(goodRows(run.db, importId, readRows(file.book, file.style))).groups
  const applying: Applying = {
    importing: { importId, actorId: one.startedBy ?? '', ...file.vendor },
    asking: { newAccounts: file.mapping.newAccounts, findColleague: colleagues(run.db) },
    about: { importId, columns: file.mapping.columns, names: file.book.header.names, firstPlace: latePlace },
  }
  const progress = { appliedRows: one.appliedRows }
  let next = placeOf(groups, one.appliedRows)
  while (next < groups.length) {
    if (run.isStopped()) throw new Interrupted()
    next = applySlice(run, { groups, next, applying, progress })
    await run.rest()
  }
  finish(run, one)
}

/** The rows that the check let through. */
function* goodRows(db: Db, importId: string, rows: Iterable<ReadRow>): Generator<ReadRow> {
  const bad = new Set(
    db
      .selectDistinct({ line: importProblems.line })
      .from(importProblems)
      .where(and(eq(importProblems.importId, importId), lt(importProblems.place, latePlace)))
      .all()
      .map(({ line }) => line),
  )
  for (const row of rows) if (!bad.has(row.line)) yield row
}

/** The first account that is not in yet: `appliedRows` always ends with a whole one. */
function placeOf(groups: readonly Group[], appliedRows: number): number {
  let rows = 0
  let place = 0
  while (rows < appliedRows && place < groups.length) {
    rows += groups[place]?.lines.length ?? 0
    place += 1
  }
  return place
}

type Slice = { groups: readonly Group[]; next: number; applying: Applying; progress: { appliedRows: number } }

/** As many accounts as fit into one short transaction; returns the place of the next one. */
function applySlice(run: ImportRun, { groups, next, applying, progress }: Slice): number {
  const at = run.clock()
  let place = next
  const counts: Counts = {
    rows: 0,
    badRows: 0,
    accountsMade: 0,
    accountsChanged: 0,
    peopleMade: 0,
    peopleChanged: 0,
  }
  const done = write(run.db, (tx) => {
    const began = run.elapsed()
    const mayGoOn = () => run.elapsed() - began < sliceInMs && !run.doOthersWrite()
    for (; place < groups.length && (place === next || mayGoOn()); place += 1) {
      const group = groups[place]
      if (group) applyGroup(tx, { group, applying, counts }, at)
    }
    const leasedUntil = at.now.getTime() + leaseInMs
    const { importId } = applying.about
    const isOurs = saveProgress(tx, { importId, from: progress.appliedRows, leasedUntil, ...counts })
    return isOurs ? ok(place) : refuse('changed-meanwhile')
  })
  if (!done.ok) throw new Interrupted()
  progress.appliedRows += counts.rows
  return done.value
}

const advance = statement((db) =>
  db.$client.prepare(`
    update imports set applied_rows = applied_rows + @rows, bad_rows = bad_rows + @badRows,
      accounts_made = accounts_made + @accountsMade, accounts_changed = accounts_changed + @accountsChanged,
      people_made = people_made + @peopleMade, people_changed = people_changed + @peopleChanged,
      leased_until = @leasedUntil
    where id = @importId and applied_rows = @from and finished_at is null and failed_at is null`),
)

type Progress = { importId: string; from: number; leasedUntil: number } & Counts

/** False when the import is not where this run left it: another one goes on with it. */
function saveProgress(tx: Tx, progress: Progress): boolean {
  return advance(tx).run(progress).changes === 1
}

function finish(run: ImportRun, { id: importId, fileName, startedBy }: Import): void {
  const at = run.clock()
  write(run.db, (tx) => {
    const ended = tx
      .update(imports)
      .set({ finishedAt: at.now, leasedUntil: null })
      .where(and(eq(imports.id, importId), isNull(imports.finishedAt)))
      .returning()
      .get()
    if (!ended) return refuse('already-done')
    const accounts = ended.accountsMade + ended.accountsChanged
    const people = ended.peopleMade + ended.peopleChanged
    const texts = { file: fileName }
    recordEvent(
      tx,
      { kind: 'import-finished', accountId: null, actorId: startedBy, importId, accounts, people, texts },
      at,
    )
    return ok(null)
  })
}
