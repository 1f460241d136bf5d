import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { maySeeInternal } from '#app/domain/access/plan-policy.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { salesPromises } from '#db/schema/plan-words.ts'
import { statement } from '#db/statement.server.ts'

const adder = alias(users, 'adder')
const settler = alias(users, 'settler')

const isSeen = and(
  eq(salesPromises.accountId, sql.placeholder('accountId')),
  sql`(${salesPromises.visibility} = 'shared' or ${sql.placeholder('seesInternal')} = 1)`,
)

const promisesByAccount = statement((db) =>
  db
    .select({
      id: salesPromises.id,
      text: salesPromises.text,
      origin: salesPromises.origin,
      visibility: salesPromises.visibility,
      addedAt: salesPromises.addedAt,
      addedBy: adder.name,
      settledAt: salesPromises.settledAt,
      settledBy: settler.name,
      settledAs: salesPromises.settledAs,
      settledNote: salesPromises.settledNote,
    })
    .from(salesPromises)
    .leftJoin(adder, eq(adder.id, salesPromises.addedBy))
    .leftJoin(settler, eq(settler.id, salesPromises.settledBy))
    .where(isSeen)
    .orderBy(sql`${salesPromises.settledAt} is not null`, asc(salesPromises.addedAt), asc(salesPromises.id))
    .prepare(),
)

/** What was promised before the sale, as far as the actor may see it: open ones first, oldest first. One statement. */
export function promisesOf(db: Db, actor: PlanActor) {
  return promisesByAccount(db).all({
    accountId: actor.accountId,
    seesInternal: maySeeInternal(actor) ? 1 : 0,
  })
}

export type PromiseRow = ReturnType<typeof promisesOf>[number]

const countedPromises = statement((db) =>
  db
    .select({
      all: sql<number>`count(*)`,
      open: sql<number>`coalesce(sum(${salesPromises.settledAt} is null), 0)`,
    })
    .from(salesPromises)
    .where(isSeen)
    .prepare(),
)

/** How many promises the actor can see, and how many of them nobody has settled. One statement. */
export function countPromises(db: Db, actor: PlanActor): { all: number; open: number } {
  const seesInternal = maySeeInternal(actor) ? 1 : 0
  return countedPromises(db).get({ accountId: actor.accountId, seesInternal }) ?? { all: 0, open: 0 }
}
