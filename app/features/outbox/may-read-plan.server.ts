import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const readerByEmail = statement((db) => {
  const accountId = sql.placeholder('accountId')
  const membership = and(
    eq(memberships.userId, users.id),
    eq(memberships.accountId, accountId),
    isNull(memberships.removedAt),
  )
  const teamPlace = and(
    eq(teamMembers.userId, users.id),
    eq(teamMembers.accountId, accountId),
    isNull(teamMembers.removedAt),
  )
  return db
    .select({ id: users.id })
    .from(users)
    .leftJoin(memberships, membership)
    .leftJoin(teamMembers, teamPlace)
    .where(
      and(
        eq(users.email, sql.placeholder('email')),
        isNull(users.deactivatedAt),
        or(
          and(eq(users.kind, 'customer'), sql`${memberships.id} is not null`),
          and(eq(users.kind, 'staff'), sql`${teamMembers.userId} is not null`),
          and(eq(users.kind, 'staff'), inArray(users.staffRole, ['lead', 'admin'])),
        ),
      ),
    )
    .prepare()
})

/** True when the address is that of somebody who sees the account's plan now: a member, or staff with a place on it. */
export function mayReadPlan(db: Db, reader: { email: string; accountId: string }): boolean {
  return readerByEmail(db).get(reader) !== undefined
}
