import { createHash } from 'node:crypto'
import type { Db } from '#db/client.server.ts'

/** Rows written by this connection so far, also by statements that were rolled back. */
export function writesOf(db: Db): number {
  return db.$client.prepare('select total_changes()').pluck().get() as number
}

/** A hash over every row of every table, the outbox and the history included. */
export function fingerprint(db: Db): string {
  const tables = db.$client
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all() as string[]
  const hash = createHash('sha256')
  for (const table of tables)
    hash.update(JSON.stringify([table, db.$client.prepare(`select * from "${table}"`).raw().all()]))
  return hash.digest('hex')
}

/** Runs `story` and puts everything back as it was: the app's own transactions nest as savepoints. */
export async function andUndo<T>(db: Db, story: () => Promise<T>): Promise<T> {
  db.$client.exec('BEGIN IMMEDIATE')
  try {
    return await story()
  } finally {
    db.$client.exec('ROLLBACK')
  }
}
