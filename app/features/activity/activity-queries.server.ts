import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { kindsOf } from '#app/domain/activity/event-topic.ts'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { events } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { type HistoryDay, type Place, tellDays } from './history-days.server.ts'
import type { HistoryWish } from './history-wish.ts'
import { readBodies } from './told-event.server.ts'

export type HistoryPage = {
  days: HistoryDay[]
  /** Where the next older page begins, or null when this one holds the first line. */
  earlierThan: number | null
  /** By whom the history can be narrowed: everybody who is or was on the plan. */
  people: { id: string; name: string }[]
}

type Reading = { actor: PlanActor; place: Place; wish?: HistoryWish }

const linesOnPage = 50

const linesOf = statement((db) => {
  const [seesInternal, kinds, personId] = ['seesInternal', 'kinds', 'personId'].map((name) =>
    sql.placeholder(name),
  )
  return db
    .select({
      id: events.id,
      number: events.number,
      kind: events.kind,
      actorId: events.actorId,
      actorName: users.name,
      visibility: events.visibility,
      at: events.at,
      facts: events.facts,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        eq(events.chain, sql.placeholder('accountId')),
        lt(events.number, sql.placeholder('before')),
        sql`(${events.visibility} = 'shared' or ${seesInternal})`,
        sql`(${kinds} is null or ${events.kind} in (select value from json_each(${kinds})))`,
        sql`(${personId} is null or ${events.actorId} = ${personId})`,
      ),
    )
    .orderBy(desc(events.number))
    .limit(linesOnPage + 1)
    .prepare()
})

const peopleOf = statement((db) => {
  const accountId = sql.placeholder('accountId')
  const onPlan = db
    .select({ id: memberships.userId })
    .from(memberships)
    .where(eq(memberships.accountId, accountId))
    .union(
      db.select({ id: teamMembers.userId }).from(teamMembers).where(eq(teamMembers.accountId, accountId)),
    )
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, onPlan))
    .orderBy(users.name)
    .prepare()
})

/**
 * One page of an account's history, newest first, by day in the account's zone. Internal lines are read for the
 * vendor's side only. Three statements, whatever the page holds.
 */
export function readHistory(db: Db, { actor, place, wish = {} }: Reading): HistoryPage {
  const { accountId } = actor
  const found = linesOf(db).all({
    accountId,
    before: wish.before ?? Number.MAX_SAFE_INTEGER,
    seesInternal: maySeeInternal(actor) ? 1 : 0,
    kinds: wish.topic ? JSON.stringify(kindsOf(wish.topic)) : null,
    personId: wish.personId ?? null,
  })
  const shown = found.slice(0, linesOnPage)
  const bodies = readBodies(db, shown)
  return {
    days: tellDays(shown, { bodies, place, opensMembers: mayManageMembers(actor) }),
    earlierThan: found.length > linesOnPage ? (shown.at(-1)?.number ?? null) : null,
    people: peopleOf(db).all({ accountId }),
  }
}
