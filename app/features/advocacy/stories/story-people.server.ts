import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'

/** A member of the account who is still there: whose story it may be. */
export function findTeller(db: Db, { accountId, userId }: { accountId: string; userId: string }) {
  return tellersOf(db, accountId).find((person) => person.userId === userId)
}

/** Everybody of the customer, by name. One statement. */
export function tellersOf(db: Db, accountId: string) {
  return db
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.accountId, accountId), isNull(memberships.removedAt), isNull(users.deactivatedAt)),
    )
    .orderBy(asc(users.name), asc(users.id))
    .all()
}

/** Who approves a text for the customer: approvers, and the one whose story it is. One statement. */
export function approversOf(db: Db, story: { accountId: string; advocateId: string | null }) {
  return db
    .select({ userId: users.id, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        ...[eq(memberships.accountId, story.accountId), isNull(memberships.removedAt)],
        isNull(users.deactivatedAt),
        or(eq(memberships.role, 'approver'), eq(users.id, story.advocateId ?? '')),
      ),
    )
    .orderBy(asc(users.id))
    .all()
}

/** The vendor's people on the account's team. One statement. */
export function storyTeam(db: Db, accountId: string) {
  return db
    .select({ userId: users.id, email: users.email })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt), isNull(users.deactivatedAt)),
    )
    .orderBy(asc(users.id))
    .all()
}
