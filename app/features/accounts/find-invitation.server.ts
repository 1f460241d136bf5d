import { and, eq, isNull } from 'drizzle-orm'
import { invitations } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

/** An invitation of this account (null: to the vendor's own side) that is neither used nor taken back, run out or not. */
export function findOpenInvitation(
  tx: Tx,
  { accountId, invitationId }: { accountId: string | null; invitationId: string },
) {
  return tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.id, invitationId),
        accountId === null ? isNull(invitations.accountId) : eq(invitations.accountId, accountId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .get()
}
