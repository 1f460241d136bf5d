import { and, eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'

type Joining = {
  accountId: string
  user: { id: string; name: string }
  /** The person of the plan the invitation was written for. */
  wishedId: string | null
}

/**
 * Ties a new member to a person of the plan: the one the invitation names (when it is of this account, of the customer's
 * side and nobody's yet), or the one who already has this login, or a new one.
 */
export function linkStakeholder(tx: Tx, { accountId, user, wishedId }: Joining, at: Moment): void {
  const own = tx
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(and(eq(stakeholders.userId, user.id), eq(stakeholders.accountId, accountId)))
    .get()
  if (own) return
  const wished = wishedId
    ? tx
        .select()
        .from(stakeholders)
        .where(and(eq(stakeholders.id, wishedId), eq(stakeholders.accountId, accountId)))
        .get()
    : undefined
  if (wished && wished.side === 'customer' && !wished.userId && !wished.departedAt) {
    tx.update(stakeholders).set({ userId: user.id }).where(eq(stakeholders.id, wished.id)).run()
    return
  }
  addStakeholder(tx, { accountId, user }, at)
}

function addStakeholder(tx: Tx, { accountId, user }: Omit<Joining, 'wishedId'>, at: Moment): void {
  const stakeholderId = at.newId()
  tx.insert(stakeholders)
    .values({
      id: stakeholderId,
      accountId,
      name: user.name,
      side: 'customer',
      userId: user.id,
      createdAt: at.now,
    })
    .run()
  const texts = { person: user.name }
  recordEvent(tx, { kind: 'stakeholder-added', accountId, actorId: user.id, stakeholderId, texts }, at)
}
