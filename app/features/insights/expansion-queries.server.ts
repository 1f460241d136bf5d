import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { expansions } from '#db/schema/insights.ts'
import { goals } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const expansionsByAccount = statement((db) =>
  db
    .select({
      id: expansions.id,
      title: expansions.title,
      amount: expansions.amount,
      state: expansions.state,
      openedOn: expansions.openedOn,
      closedOn: expansions.closedOn,
      note: expansions.note,
      goalId: expansions.goalId,
      goalTitle: goals.title,
    })
    .from(expansions)
    .leftJoin(goals, eq(goals.id, expansions.goalId))
    .where(eq(expansions.accountId, sql.placeholder('accountId')))
    .orderBy(sql`${expansions.state} <> 'open'`, desc(expansions.openedOn), desc(expansions.id))
    .prepare(),
)

/** The opportunities of an account: open ones first, the newest of each first. One statement. */
export function expansionsOf(db: Db, accountId: string) {
  return expansionsByAccount(db).all({ accountId })
}

const goalsByAccount = statement((db) =>
  db
    .select({ id: goals.id, title: goals.title, closure: goals.closure, closedAt: goals.closedAt })
    .from(goals)
    .where(eq(goals.accountId, sql.placeholder('accountId')))
    .orderBy(asc(goals.createdAt), asc(goals.id))
    .prepare(),
)

/** The goals of an account that an opportunity can follow from, with how they ended. One statement. */
export function goalsToLink(db: Db, accountId: string) {
  return goalsByAccount(db).all({ accountId })
}
