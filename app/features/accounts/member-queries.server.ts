import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { invitations, memberships, teamMembers } from '#db/schema/accounts.ts'
import { refusedAddresses } from '#db/schema/activity-notices.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')

const membersOfAccount = statement((db) =>
  db
    .select({
      membershipId: memberships.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
      refusedSince: refusedAddresses.firstAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(refusedAddresses, eq(refusedAddresses.email, users.email))
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.removedAt)))
    .orderBy(sql`lower(${users.name})`)
    .prepare(),
)

/** Everybody on the customer's side who may open the plan now, by name. One statement. */
export function membersOf(db: Db, account: { id: string }) {
  return membersOfAccount(db).all({ accountId: account.id })
}

const openInvitationsOfAccount = statement((db) =>
  db
    .select({
      invitationId: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      inviter: users.name,
      invitedAt: invitations.invitedAt,
      expiresAt: invitations.expiresAt,
      refusedSince: refusedAddresses.firstAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .leftJoin(refusedAddresses, eq(refusedAddresses.email, invitations.email))
    .where(
      and(eq(invitations.accountId, accountId), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
    .orderBy(invitations.invitedAt)
    .prepare(),
)

/** Invitations that are neither used nor taken back, the run out ones too. One statement. */
export function openInvitationsOf(db: Db, account: { id: string }) {
  return openInvitationsOfAccount(db).all({ accountId: account.id })
}

const peopleWithoutLogin = statement((db) =>
  db
    .select({ stakeholderId: stakeholders.id, name: stakeholders.name, title: stakeholders.title })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.accountId, accountId),
        eq(stakeholders.side, 'customer'),
        isNull(stakeholders.userId),
        isNull(stakeholders.departedAt),
      ),
    )
    .orderBy(sql`lower(${stakeholders.name})`)
    .prepare(),
)

/** The customer's people on the plan who have no login yet: an invitation can give them one. One statement. */
export function invitablePeopleOf(db: Db, account: { id: string }) {
  return peopleWithoutLogin(db).all({ accountId: account.id })
}

const teamOfAccount = statement((db) =>
  db
    .select({ userId: users.id, name: users.name, title: users.title, staffRole: users.staffRole })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt)))
    .orderBy(sql`lower(${users.name})`)
    .prepare(),
)

/** The vendor's people who look after the account, by name. One statement. */
export function teamOf(db: Db, account: { id: string }) {
  return teamOfAccount(db).all({ accountId: account.id })
}
