import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { kindsOf } from '#app/domain/activity/event-topic.ts'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { events } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { goals } from '#db/schema/plan.ts'
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
  /** By which goal. */
  goals: { id: string; title: string }[]
}

type Reading = { actor: PlanActor; place: Place; wish?: HistoryWish }

const linesOnPage = 50

/** The longest export: what is older is found by narrowing it. */
export const mostLinesOfExport = 5000

/** Ids of what stands under a goal: outcomes and steps, and for comments the goal itself and its outcomes' figures. */
const underGoal = sql`with
  o as (select id from outcomes where account_id = ${sql.placeholder('accountId')} and goal_id = ${sql.placeholder('goalId')}),
  s as (select id from milestones where account_id = ${sql.placeholder('accountId')} and goal_id = ${sql.placeholder('goalId')})`

/** Whether a line is about the goal or about something under it. Facts hold ids by name. */
const isUnderGoal = sql`exists (${underGoal} select 1 where
  json_extract(${events.facts}, '$.goalId') = ${sql.placeholder('goalId')}
  or json_extract(${events.facts}, '$.outcomeId') in (select id from o)
  or json_extract(${events.facts}, '$.milestoneId') in (select id from s)
  or json_extract(${events.facts}, '$.subjectId') in (select ${sql.placeholder('goalId')} union all select id from o
    union all select id from s
    union all select m.id from measurements m where m.id = json_extract(${events.facts}, '$.subjectId')
      and m.outcome_id in (select id from o)))`

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
        sql`(${sql.placeholder('goalId')} is null or ${isUnderGoal})`,
      ),
    )
    .orderBy(desc(events.number))
    .limit(sql.placeholder('limit'))
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

const goalsOf = statement((db) =>
  db
    .select({ id: goals.id, title: goals.title })
    .from(goals)
    .where(eq(goals.accountId, sql.placeholder('accountId')))
    .orderBy(sql`lower(${goals.title})`, goals.id)
    .prepare(),
)

/** The lines that a reader may see and wants, newest first. */
function linesFor(db: Db, actor: PlanActor, wish: HistoryWish, limit: number) {
  return linesOf(db).all({
    accountId: actor.accountId,
    before: wish.before ?? Number.MAX_SAFE_INTEGER,
    seesInternal: maySeeInternal(actor) ? 1 : 0,
    kinds: wish.topic ? JSON.stringify(kindsOf(wish.topic)) : null,
    personId: wish.personId ?? null,
    goalId: wish.goalId ?? null,
    limit,
  })
}

/** The history as a reader wants it, for a file: at most so many of its newest lines. Two statements. */
export function exportHistory(db: Db, { actor, place, wish = {} }: Reading): HistoryDay[] {
  const found = linesFor(db, actor, wish, mostLinesOfExport)
  return tellDays(found, { bodies: readBodies(db, found), place, opensMembers: mayManageMembers(actor) })
}

/**
 * One page of an account's history, newest first, by day in the account's zone. Internal lines are read for the
 * vendor's side only. Four statements, whatever the page holds.
 */
export function readHistory(db: Db, { actor, place, wish = {} }: Reading): HistoryPage {
  const { accountId } = actor
  const found = linesFor(db, actor, wish, linesOnPage + 1)
  const shown = found.slice(0, linesOnPage)
  const bodies = readBodies(db, shown)
  return {
    days: tellDays(shown, { bodies, place, opensMembers: mayManageMembers(actor) }),
    earlierThan: found.length > linesOnPage ? (shown.at(-1)?.number ?? null) : null,
    people: peopleOf(db).all({ accountId }),
    goals: goalsOf(db).all({ accountId }),
  }
}
