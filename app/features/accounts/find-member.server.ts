import { and, count, eq, isNull } from 'drizzle-orm'
import { memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Somebody who has access to the account now. */
export function findMember(tx: Tx, { accountId, membershipId }: { accountId: string; membershipId: string }) {
  const { id, role, version, userId } = memberships
  return tx
    .select({ id, role, version, userId, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(id, membershipId), eq(memberships.accountId, accountId), isNull(memberships.removedAt)))
    .get()
}

/** True when the account would be left without anybody who confirms and agrees for the customer. */
export function isLastApprover(tx: Tx, { accountId, role }: { accountId: string; role: string }): boolean {
  if (role !== 'approver') return false
  const approvers = tx
    .select({ number: count() })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.role, 'approver'),
        isNull(memberships.removedAt),
      ),
    )
    .get()
  return (approvers?.number ?? 0) < 2
}
