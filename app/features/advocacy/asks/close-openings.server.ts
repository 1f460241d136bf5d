import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type AskType, askTypes } from '#app/domain/advocacy/ask.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { advocateOpenings, asks } from '#db/schema/advocacy.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { tellPlans } from '../tell-plans.server.ts'

type Closing = { userId: string; types?: readonly AskType[] }

/**
 * Closes what a person has open, of these types or of all, and takes back the questions about them that still wait, by
 * itself. Returns the types that were open.
 */
export function closeOpenings(tx: Tx, { userId, types = askTypes }: Closing, at: Moment): AskType[] {
  const closed = tx
    .update(advocateOpenings)
    .set({ closedAt: at.now })
    .where(
      and(
        eq(advocateOpenings.userId, userId),
        inArray(advocateOpenings.type, [...types]),
        isNull(advocateOpenings.closedAt),
      ),
    )
    .returning({ type: advocateOpenings.type })
    .all()
  endQuestions(tx, { userId, types }, at)
  for (const { type } of closed) tellPlans(tx, { kind: 'ask-type-closed', userId, type, texts: {} }, at)
  return closed.map(({ type }) => type)
}

function endQuestions(tx: Tx, { userId, types }: Required<Closing>, at: Moment): void {
  const person = tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()
  const ended = tx
    .update(asks)
    .set({ withdrawnAt: at.now, withdrawnBy: userId })
    .where(
      and(
        eq(asks.userId, userId),
        inArray(asks.type, [...types]),
        isNotNull(asks.sentAt),
        isNull(asks.answeredAt),
        isNull(asks.withdrawnAt),
        isNull(asks.expiredAt),
      ),
    )
    .returning()
    .all()
  const texts = { person: person?.name ?? '' }
  for (const { id: askId, accountId, type } of ended)
    recordEvent(tx, { kind: 'ask-withdrawn', accountId, actorId: null, askId, userId, type, texts }, at)
}
