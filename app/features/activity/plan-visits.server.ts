import { and, eq, sql } from 'drizzle-orm'
import { afterLook, type Look, lastHere } from '#app/domain/activity/visit.ts'
import type { Db } from '#db/client.server.ts'
import { events } from '#db/schema/activity.ts'
import { planVisits } from '#db/schema/activity-notices.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

type Looker = { userId: string; accountId: string }
type Looked = readonly (Looker & { at: Date })[]

/** Looks at plans since the last time, the newest of each. A GET never writes; the job `save-plan-visits` does. */
const looked = new Map<string, Looker & { at: Date }>()

/** Notes that somebody looks at a plan. Written down within a minute. */
export function noteLook({ userId, accountId }: Looker, at: Date): void {
  looked.set(`${userId} ${accountId}`, { userId, accountId, at })
}

/** What waits to be written down. */
export function looksMeanwhile(): Looked {
  return [...looked.values()]
}

/** Once they are written down for good; a look that came meanwhile stays. */
export function forgetLooks(saved: Looked): void {
  for (const look of saved) {
    const key = `${look.userId} ${look.accountId}`
    if (looked.get(key) === look) looked.delete(key)
  }
}

const newestAt = statement((db) =>
  db
    .select({ number: events.number })
    .from(events)
    .where(and(eq(events.chain, sql.placeholder('accountId')), sql`${events.at} <= ${sql.placeholder('at')}`))
    .orderBy(sql`${events.number} desc`)
    .limit(1)
    .prepare(),
)

const visitOf = statement((db) =>
  db
    .select()
    .from(planVisits)
    .where(
      and(
        eq(planVisits.userId, sql.placeholder('userId')),
        eq(planVisits.accountId, sql.placeholder('accountId')),
      ),
    )
    .prepare(),
)

/** Writes down who looked at which plan, and how far its history went then. */
export function saveLooks(tx: Tx, saved: Looked): void {
  for (const { userId, accountId, at } of saved) {
    const number = newestAt(tx).get({ accountId, at: at.getTime() })?.number ?? 0
    const visit = afterLook(visitOf(tx).get({ userId, accountId }), { number, at })
    tx.insert(planVisits)
      .values({ userId, accountId, ...visit })
      .onConflictDoUpdate({ target: [planVisits.userId, planVisits.accountId], set: visit })
      .run()
  }
}

/** When this person was on the plan before the present visit, and its newest line then; null at the first. One look-up. */
export function lastLook(db: Db, looker: Looker, now: Date): Look | null {
  return lastHere(visitOf(db).get(looker), now)
}
