import { desc, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'

const headsOf = statement((db) => {
  const headNumber = (chain: typeof account | string) => sql<number>`coalesce((
    select ${events.number} from ${events} where ${events.chain} = ${chain} order by ${events.number} desc limit 1), 0)`
  const account = sql.placeholder('accountId')
  return db
    .select({ account: headNumber(account), deployment: headNumber('') })
    .from(sql`(select 1)`)
    .prepare()
})

/**
 * A text that changes with every line of the account's history and of the deployment's (its names and settings), and
 * with nothing else: what an ETag over a plan's pages is made from. One statement, two index look-ups.
 */
export function planVersion(db: Db, accountId: string): string {
  const heads = headsOf(db).get({ accountId })
  return `${heads?.account ?? 0}.${heads?.deployment ?? 0}`
}

/** The number of the account's newest line, 0 before the first. One look-up. */
export function headNumber(db: Db, accountId: string): number {
  return headsOf(db).get({ accountId })?.account ?? 0
}

const latestEvent = statement((db) =>
  db.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1).prepare(),
)

/** The id of the newest line over all chains, 0 before the first: live streams look here before anywhere else. */
export function latestEventId(db: Db): number {
  return latestEvent(db).get()?.id ?? 0
}
