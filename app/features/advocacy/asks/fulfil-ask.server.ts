import { eq } from 'drizzle-orm'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * Notes that what was asked for was given: a story is public, a talk was held. For the rooms that know; `by` is whoever
 * did it, Cairn when left out. Refuses: not-found, already-done (any ask that was not answered with yes, or is fulfilled).
 */
export function fulfilAsk(
  tx: Tx,
  { askId, by = null }: { askId: string; by?: string | null },
  at: Moment,
): Result<{ askId: string }> {
  const found = tx
    .select({ ask: asks, person: users.name })
    .from(asks)
    .innerJoin(users, eq(users.id, asks.userId))
    .where(eq(asks.id, askId))
    .get()
  if (!found) return refuse('not-found')
  const { ask, person } = found
  if (askStateOf(ask) !== 'accepted') return refuse('already-done')
  const { accountId, userId, type } = ask
  tx.update(asks)
    .set({ fulfilledAt: at.now, version: ask.version + 1 })
    .where(eq(asks.id, askId))
    .run()
  const texts = { person }
  recordEvent(tx, { kind: 'ask-fulfilled', accountId, actorId: by, askId, userId, type, texts }, at)
  return ok({ askId })
}
