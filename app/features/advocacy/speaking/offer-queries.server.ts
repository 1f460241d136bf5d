import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { speakingOffers } from '#db/schema/advocacy-speaking.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const openByPerson = statement((db) =>
  db
    .select({ id: speakingOffers.id, topic: speakingOffers.topic, note: speakingOffers.note })
    .from(speakingOffers)
    .where(
      and(
        eq(speakingOffers.accountId, sql.placeholder('accountId')),
        eq(speakingOffers.userId, sql.placeholder('userId')),
        isNull(speakingOffers.closedAt),
      ),
    )
    .orderBy(asc(speakingOffers.offeredAt))
    .prepare(),
)

/** What somebody offers to speak about now. One statement. */
export function openOffersOf(db: Db, asked: { accountId: string; userId: string }) {
  return openByPerson(db).all(asked)
}

const allOpen = statement((db) =>
  db
    .select({
      id: speakingOffers.id,
      topic: speakingOffers.topic,
      note: speakingOffers.note,
      userId: speakingOffers.userId,
      person: users.name,
      accountId: accounts.id,
      account: accounts.name,
      accountSlug: accounts.slug,
    })
    .from(speakingOffers)
    .innerJoin(users, eq(users.id, speakingOffers.userId))
    .innerJoin(accounts, eq(accounts.id, speakingOffers.accountId))
    .where(
      and(
        isNull(speakingOffers.closedAt),
        isNull(accounts.endedAt),
        sql`(${sql.placeholder('seesAll')} = 1 or exists (select 1 from team_members t
          where t.account_id = ${accounts.id} and t.user_id = ${sql.placeholder('userId')} and t.removed_at is null))`,
      ),
    )
    .orderBy(asc(speakingOffers.offeredAt))
    .limit(100)
    .prepare(),
)

/** Everything customers offer to speak about, on the accounts of one staff member; the oldest first. One statement. */
export function openOffers(db: Db, { userId, seesAll }: { userId: string; seesAll: boolean }) {
  return allOpen(db).all({ userId, seesAll: seesAll ? 1 : 0 })
}
