import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const placeOf = statement((db) =>
  db
    .select({
      accountId: accounts.id,
      account: accounts.name,
      accountSlug: accounts.slug,
      domain: accounts.domain,
      timeZone: accounts.timeZone,
      endedAt: accounts.endedAt,
      referrerId: users.id,
      referrer: users.name,
      email: users.email,
    })
    .from(accounts)
    .innerJoin(users, and(eq(users.id, sql.placeholder('userId')), isNull(users.deactivatedAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.accountId, accounts.id),
        eq(memberships.userId, users.id),
        isNull(memberships.removedAt),
      ),
    )
    .where(eq(accounts.id, sql.placeholder('accountId')))
    .prepare(),
)

/** A referrer who is still a member of the account they refer from, with both; null once they have left. */
export function referrerOn(db: Db, of: { accountId: string; userId: string }) {
  return placeOf(db).get(of) ?? null
}

export type Referrer = NonNullable<ReturnType<typeof referrerOn>>
