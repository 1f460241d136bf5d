import { and, eq, isNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * Somebody left the team of an account, or the company (`accountId` null): the stages they answered for have nobody, and
 * what was being handed to them is not. What they were handing over stays open: its receiver answers from now on, and
 * still finds the note and the list.
 */
export function endStageOwnerships(
  tx: Tx,
  { accountId, userId }: { accountId: string | null; userId: string },
  at: Moment,
): void {
  const onAccount = accountId === null ? undefined : eq(stageOwners.accountId, accountId)
  tx.delete(stageOwners)
    .where(and(eq(stageOwners.userId, userId), onAccount))
    .run()
  tx.update(handoffs)
    .set({ cancelledAt: at.now })
    .where(
      and(
        eq(handoffs.toUserId, userId),
        accountId === null ? undefined : eq(handoffs.accountId, accountId),
        isNull(handoffs.acceptedAt),
        isNull(handoffs.cancelledAt),
      ),
    )
    .run()
}
