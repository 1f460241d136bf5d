import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { companySpeakers } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const openSpeakers = statement((db) =>
  db
    .select({
      speakerId: companySpeakers.id,
      userId: companySpeakers.userId,
      name: users.name,
      email: users.email,
      basis: companySpeakers.basis,
      grantedAt: companySpeakers.grantedAt,
    })
    .from(companySpeakers)
    .innerJoin(users, and(eq(users.id, companySpeakers.userId), isNull(users.deactivatedAt)))
    .innerJoin(
      memberships,
      and(
        eq(memberships.userId, companySpeakers.userId),
        eq(memberships.accountId, companySpeakers.accountId),
        isNull(memberships.removedAt),
      ),
    )
    .where(and(eq(companySpeakers.accountId, sql.placeholder('accountId')), isNull(companySpeakers.endedAt)))
    .orderBy(users.name, users.id)
    .prepare(),
)

/** The members who may give the company's consents now: named by an approver, and still on the plan. */
export function speakersOf(db: Db, accountId: string) {
  return openSpeakers(db).all({ accountId })
}

/** What a member's right to speak for the company rests on, or null when they have none. */
export function basisOf(db: Db, { accountId, userId }: { accountId: string; userId: string }): string | null {
  return speakersOf(db, accountId).find((speaker) => speaker.userId === userId)?.basis ?? null
}
