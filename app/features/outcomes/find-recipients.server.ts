import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

export type Recipient = { userId: string; email: string }

const recipient = { userId: users.id, email: users.email }

type Confirming = { accountId: string; customerOwnerUserId: string | null; authorId: string }

/** Who may confirm a figure and did not write it: approvers, and the goal's customer owner unless they only read. */
export function findConfirmers(
  tx: Tx,
  { accountId, customerOwnerUserId, authorId }: Confirming,
): Recipient[] {
  const isOwner = and(eq(users.id, customerOwnerUserId ?? ''), ne(memberships.role, 'viewer'))
  return tx
    .select(recipient)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
        isNull(users.deactivatedAt),
        ne(users.id, authorId),
        or(eq(memberships.role, 'approver'), isOwner),
      ),
    )
    .orderBy(users.id)
    .all()
}

/** The vendor's people who look after the account now. */
export function findTeam(tx: Tx, accountId: string): Recipient[] {
  return tx
    .select(recipient)
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(
      and(eq(teamMembers.accountId, accountId), isNull(teamMembers.removedAt), isNull(users.deactivatedAt)),
    )
    .orderBy(users.id)
    .all()
}

/** A member of the customer, if they still have their place on the account. */
export function findMember(tx: Tx, accountId: string, userId: string): Recipient[] {
  return tx
    .select(recipient)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.userId, userId),
        isNull(memberships.removedAt),
        isNull(users.deactivatedAt),
      ),
    )
    .all()
}
