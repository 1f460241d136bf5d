import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Group, groupRows, type LineProblem } from '#app/domain/accounts/import/group-rows.ts'
import { readRows } from '#app/domain/accounts/import/read-book.ts'
import type { ReadRow } from '#app/domain/accounts/import/read-row.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { importProblems, imports } from '#db/schema/imports.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { findImport, type Import } from './find-import.server.ts'
import { colleagues } from './find-owner.server.ts'
import { type ImportRun, Interrupted } from './import-run.ts'
import { judgeGroup } from './judge-group.server.ts'
import { prolongLease } from './lease-import.server.ts'
import { problemRows } from './list-problems.server.ts'
import { openFile } from './open-file.server.ts'

/**
 * Looks at every row of a file and lists what keeps rows out. Nothing else is written. When the columns are chosen
 * anew meanwhile, it ends without a result (`Interrupted`), and another check follows.
 */
export async function checkImport(run: ImportRun, importId: string): Promise<void> {
  const one = findImport(run.db, importId)
  if (!one?.mapping) throw new Interrupted()
  const file = await openFile(run, one)
  const counted = { rows: 0 }
  const { groups, problems } = groupRows(counting(readRows(file.book, file.style), counted))
  problems.push(...judgeAll(run.db, groups, one))
  problems.sort((a, b) => a.line - b.line)
  const about = { importId, columns: file.mapping.columns, names: file.book.header.names }
  await clearProblems(run, one)
  await saveProblems(run, one, problemRows(problems, about))
  settle(run, one, { rowCount: counted.rows, badRows: new Set(problems.map(({ line }) => line)).size })
}

function* counting(rows: Iterable<ReadRow>, counted: { rows: number }): Generator<ReadRow> {
  for (const row of rows) {
    counted.rows += 1
    yield row
  }
}

function judgeAll(db: Db, groups: readonly Group[], { mapping }: Import): LineProblem[] {
  const asking = { newAccounts: mapping?.newAccounts ?? 'make', findColleague: colleagues(db) }
  return groups.flatMap((group) => judgeGroup(db, group, asking).problems)
}

/** What an earlier check found. */
async function clearProblems(run: ImportRun, one: Import): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    removed = inTurn(run, one, (tx) => {
      const lines = tx
        .select({ line: importProblems.line })
        .from(importProblems)
        .where(eq(importProblems.importId, one.id))
        .limit(200)
      return tx
        .delete(importProblems)
        .where(and(eq(importProblems.importId, one.id), inArray(importProblems.line, lines)))
        .run().changes
    })
    await run.rest()
  }
}

const batch = 200

async function saveProblems(
  run: ImportRun,
  one: Import,
  rows: (typeof importProblems.$inferInsert)[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    inTurn(run, one, (tx) => {
      tx.insert(importProblems)
        .values(rows.slice(start, start + batch))
        .run()
      return 0
    })
    await run.rest()
  }
}

function settle(run: ImportRun, one: Import, counts: { rowCount: number; badRows: number }): void {
  inTurn(run, one, (tx) => {
    const done = { ...counts, checkedAt: run.clock().now, leasedUntil: null }
    return tx.update(imports).set(done).where(eq(imports.id, one.id)).run().changes
  })
}

/** One short transaction, unless the run is stopped or the choice that is being checked is not the import's any more. */
function inTurn(run: ImportRun, one: Import, change: (tx: Tx) => number): number {
  if (run.isStopped()) throw new Interrupted()
  const done = write(run.db, (tx) => {
    if (!isCurrent(tx, one)) return refuse('changed-meanwhile')
    prolongLease(tx, one.id, run.clock())
    return ok(change(tx))
  })
  if (!done.ok) throw new Interrupted()
  return done.value
}

function isCurrent(tx: Tx, { id, mapping, reading }: Import): boolean {
  const same = tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.id, id),
        sql`${imports.mapping} = ${JSON.stringify(mapping)}`,
        sql`${imports.reading} = ${JSON.stringify(reading)}`,
        isNull(imports.checkedAt),
        isNull(imports.cancelledAt),
      ),
    )
    .get()
  return Boolean(same)
}
