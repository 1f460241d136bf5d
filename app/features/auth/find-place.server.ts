import { and, eq, isNull, sql } from 'drizzle-orm'
import { actorOn, type Person, type PlanActor } from '#app/domain/access/actor.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'

export type Account = typeof accounts.$inferSelect

/** An account together with who the person is on it. */
export type Place = { account: Account; actor: PlanActor }

const placeBySlug = statement((db) =>
  db
    .select({ account: accounts, memberRole: memberships.role, teamUserId: teamMembers.userId })
    .from(accounts)
    .leftJoin(
      memberships,
      and(
        eq(memberships.accountId, accounts.id),
        eq(memberships.userId, sql.placeholder('userId')),
        isNull(memberships.removedAt),
      ),
    )
    .leftJoin(
      teamMembers,
      and(
        eq(teamMembers.accountId, accounts.id),
        eq(teamMembers.userId, sql.placeholder('userId')),
        isNull(teamMembers.removedAt),
      ),
    )
    .where(eq(accounts.slug, sql.placeholder('slug')))
    .prepare(),
)

/**
 * The account at `slug` as this person finds it, or null: when it does not exist and when they have no place on it,
 * which must look the same. One statement, on indexes.
 */
export function findPlace(db: Db, slug: string, person: Person, previewOf: string | null): Place | null {
  const found = placeBySlug(db).get({ slug, userId: person.userId })
  if (!found) return null
  const { account, memberRole, teamUserId } = found
  const ties = { memberRole, isOnTeam: teamUserId !== null, isPreviewing: previewOf === account.id }
  const actor = actorOn(account.id, person, ties)
  return actor && { account, actor }
}
