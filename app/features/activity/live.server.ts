import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'
import { afterWrites } from '#db/transaction.server.ts'
import { latestEventId } from './versions.server.ts'

/** Who watches a plan, and what they may hear of. */
export type Watcher = {
  accountId: string
  hearsInternal: boolean
  /** The number of the account's last line that this watcher knows; lines after it are told. */
  after: number
  /** Told the number of the newest line they may hear of, once for all that happened since the last telling. */
  tell: (number: number) => void
  /** Asked before every telling: false closes the stream (signed out, removed, other rights). */
  mayStay: () => Promise<boolean>
  close: () => void
}

/** How long what another process wrote may go unseen. What this one writes is seen at once. */
const lookEveryMs = 50

/** The newest line of an account, and the newest that is not internal; 0 where there is none. */
type Heads = { newest: number; shared: number }

const newHeads = statement((db) =>
  db
    .select({
      chain: events.chain,
      newest: sql<number>`max(${events.number})`,
      shared: sql<number>`coalesce(max(case when ${events.visibility} = 'shared' then ${events.number} end), 0)`,
    })
    .from(events)
    .where(sql`${events.id} > ${sql.placeholder('after')}`)
    // the plus keeps SQLite from walking the index by chain, which is all of history in the right order
    .groupBy(sql`+${events.chain}`)
    .prepare(),
)

const headsOf = statement((db) => {
  const chain = sql.placeholder('chain')
  const newest = (which: typeof chain | ReturnType<typeof sql>) => sql<number>`coalesce((
    select ${events.number} from ${events} where ${events.chain} = ${chain} and ${which}
    order by ${events.number} desc limit 1), 0)`
  return db
    .select({ newest: newest(sql`true`), shared: newest(sql`${events.visibility} = 'shared'`) })
    .from(sql`(select 1)`)
    .prepare()
})

/** The number of the newest line of the account that a reader may hear of, 0 before the first. */
export function newestHeard(
  db: Db,
  { accountId, hearsInternal }: Pick<Watcher, 'accountId' | 'hearsInternal'>,
) {
  const heads = headsOf(db).get({ chain: accountId })
  return (hearsInternal ? heads?.newest : heads?.shared) ?? 0
}

/** What one process follows in one database. */
type Follower = { watchers: Map<string, Set<Watcher>>; known: number; stop: () => void }

const followers = new WeakMap<Db, Follower>()

/**
 * Follows the history for as long as somebody watches: after each of this process's own writes, and twenty times a second
 * for those of others. One read tells which accounts have new lines, however many watch. With nobody watching nothing
 * runs. Returns how to leave.
 */
export function watchPlan(db: Db, watcher: Watcher): () => void {
  const follower = followers.get(db) ?? follow(db)
  const { watchers } = follower
  const beside = watchers.get(watcher.accountId) ?? new Set()
  watchers.set(watcher.accountId, beside.add(watcher))
  hearOf(watcher, newestHeard(db, watcher))
  return () => {
    beside.delete(watcher)
    if (beside.size === 0) watchers.delete(watcher.accountId)
    if (watchers.size > 0) return
    follower.stop()
    followers.delete(db)
  }
}

function follow(db: Db): Follower {
  let isDue = false
  const soon = () => {
    if (isDue) return
    isDue = true
    setImmediate(() => {
      isDue = false
      look(db, follower)
    })
  }
  const looking = setInterval(() => look(db, follower), lookEveryMs)
  looking.unref()
  const unhear = afterWrites(db, soon)
  const stop = () => {
    clearInterval(looking)
    unhear()
  }
  const follower: Follower = { watchers: new Map(), known: latestEventId(db), stop }
  followers.set(db, follower)
  return follower
}

/** One look: a single indexed read when nothing has happened. One that fails is made up for by the next. */
function look(db: Db, follower: Follower): void {
  if (followers.get(db) !== follower) return
  try {
    const latest = latestEventId(db)
    if (latest === follower.known) return
    const heads = newHeads(db).all({ after: follower.known })
    follower.known = latest
    for (const { chain, ...head } of heads)
      for (const watcher of follower.watchers.get(chain) ?? []) hearOf(watcher, mayHear(watcher, head))
  } catch {
    // a stream whose database stays unreadable ends with its next heartbeat
  }
}

function mayHear({ hearsInternal }: Watcher, { newest, shared }: Heads): number {
  return hearsInternal ? newest : shared
}

function hearOf(watcher: Watcher, number: number): void {
  if (number <= watcher.after) return
  watcher.after = number
  watcher.mayStay().then((may) => (may ? watcher.tell(number) : watcher.close()), watcher.close)
}
