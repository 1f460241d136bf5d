import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { imports } from '#db/schema/imports.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'
import { leaseInMs } from './import-run.ts'

export type LeasedImport = { importId: string; task: 'check' | 'apply' }

/** A check nobody came back for in a week is not taken up again. */
const checkableForMs = 7 * 86_400_000

const isFree = or(isNull(imports.leasedUntil), lt(imports.leasedUntil, sql.placeholder('now')))
const isAlive = and(isNull(imports.cancelledAt), isNull(imports.failedAt))

const toCheck = statement((db) =>
  db
    .select({ importId: imports.id })
    .from(imports)
    .where(
      and(
        gt(imports.uploadedAt, sql.placeholder('since')),
        isNotNull(imports.mapping),
        isNull(imports.checkedAt),
        isAlive,
        isFree,
      ),
    )
    .orderBy(asc(imports.uploadedAt))
    .limit(1)
    .prepare(),
)

// as the index on running imports has it, so that it serves
const isRunning = sql`started_at is not null and finished_at is null and failed_at is null`

const toApply = statement((db) =>
  db
    .select({ importId: imports.id })
    .from(imports)
    .where(and(isRunning, isFree))
    .orderBy(asc(imports.startedAt))
    .limit(1)
    .prepare(),
)

/** Takes the next import that waits to be checked or brought in, for half a minute at a time; null when none does. */
export function leaseImport(db: Db, at: Moment): LeasedImport | null {
  // most seconds nothing waits: then no write lock is taken
  if (!next(db, at)) return null
  const leased = write(db, (tx) => {
    const found = next(tx, at)
    if (found) prolongLease(tx, found.importId, at)
    return ok(found)
  })
  return leased.ok ? leased.value : null
}

/** Keeps an import for another half minute; inside a transaction of its run. */
export function prolongLease(db: Db, importId: string, at: Moment): void {
  const leasedUntil = new Date(at.now.getTime() + leaseInMs)
  db.update(imports).set({ leasedUntil }).where(eq(imports.id, importId)).run()
}

/** Gives an import back at once, so that the next start goes on without waiting. */
export function releaseImport(db: Db, importId: string): void {
  db.update(imports).set({ leasedUntil: null }).where(eq(imports.id, importId)).run()
}

function next(db: Db, { now }: Moment): LeasedImport | null {
  const running = toApply(db).get({ now: now.getTime() })
  if (running) return { ...running, task: 'apply' }
  const since = now.getTime() - checkableForMs
  const waiting = toCheck(db).get({ now: now.getTime(), since })
  return waiting ? { ...waiting, task: 'check' } : null
}
