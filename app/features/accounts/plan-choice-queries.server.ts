import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'

const plansOfUser = statement((db) =>
  db
    .select({ slug: accounts.slug, name: accounts.name, stage: accounts.stage, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.userId, sql.placeholder('userId')), isNull(memberships.removedAt)))
    .orderBy(sql`lower(${accounts.name})`, accounts.id)
    .prepare(),
)

/** The plans a customer has a place on, by name. One statement. */
export function plansOf(db: Db, userId: string) {
  return plansOfUser(db).all({ userId })
}
