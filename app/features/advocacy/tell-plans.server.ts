import { and, eq, isNull } from 'drizzle-orm'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

type Told = { kind: 'ask-type-opened' | 'ask-type-closed'; userId: string; type: AskType }

/** Writes into the history of every plan a person is on what they are open to, or not any more. */
export function tellPlans(tx: Tx, { kind, userId, type }: Told, at: Moment): void {
  const plans = tx
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.removedAt)))
    .all()
  for (const { accountId } of plans)
    recordEvent(tx, { kind, accountId, actorId: userId, userId, type, texts: {} }, at)
}
