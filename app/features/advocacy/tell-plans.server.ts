import { and, eq, isNull } from 'drizzle-orm'
import type { EventOf } from '#app/domain/activity/event.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'

type Told = EventOf<'ask-type-opened' | 'ask-type-closed' | 'opted-out' | 'profile-changed'>

/**
 * Writes into the history of every plan a person is on what they decided about being asked. That they want nothing more is
 * between them and the vendor; colleagues do not read it.
 */
export function tellPlans(tx: Tx, told: Told, at: Moment): void {
  const plans = tx
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(and(eq(memberships.userId, told.userId), isNull(memberships.removedAt)))
    .all()
  const visibility = told.kind === 'opted-out' ? 'internal' : 'shared'
  for (const { accountId } of plans)
    recordEvent(tx, { ...told, accountId, actorId: told.userId, visibility }, at)
}
