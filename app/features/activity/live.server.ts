import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'
import { latestEventId } from './versions.server.ts'

/** Who watches a plan, and what they may hear of. */
export type Watcher = {
  accountId: string
  hearsInternal: boolean
  /** The number of the account's last line that this watcher knows; lines after it are told. */
  after: number
  /** Told the newest line's number when something they may hear of has happened. */
  tell: (number: number) => void
  /** Asked before every telling: false closes the stream (signed out, removed). */
  mayStay: () => Promise<boolean>
  close: () => void
}

const lookEveryMs = 300

const newLines = statement((db) =>
  db
    .select({ number: events.number, visibility: events.visibility })
    .from(events)
    .where(and(eq(events.chain, sql.placeholder('chain')), gt(events.number, sql.placeholder('after'))))
    .orderBy(asc(events.number))
    .prepare(),
)

const watchers = new Set<Watcher>()
let looking: NodeJS.Timeout | undefined
let known = 0

/**
 * Follows the history for as long as somebody watches. Every process looks for itself, so changes made by other
 * processes on the same database are heard too; with nobody watching nothing runs. Returns how to leave.
 */
export function watchPlan(db: Db, watcher: Watcher): () => void {
  watchers.add(watcher)
  if (!looking) {
    known = latestEventId(db)
    looking = setInterval(() => look(db), lookEveryMs)
    looking.unref()
  }
  catchUp(db, watcher).catch(watcher.close)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(looking)
    looking = undefined
  }
}

/** One look: a single indexed read when nothing has happened. */
function look(db: Db): void {
  const latest = latestEventId(db)
  if (latest === known) return
  known = latest
  for (const watcher of watchers) catchUp(db, watcher).catch(watcher.close)
}

async function catchUp(db: Db, watcher: Watcher): Promise<void> {
  const lines = newLines(db).all({ chain: watcher.accountId, after: watcher.after })
  const newest = lines.at(-1)
  if (!newest) return
  watcher.after = newest.number
  if (!(await watcher.mayStay())) return watcher.close()
  if (lines.some((line) => watcher.hearsInternal || line.visibility === 'shared')) watcher.tell(newest.number)
}
