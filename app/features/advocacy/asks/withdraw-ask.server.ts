import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { askStateOf } from '#app/domain/advocacy/ask-state.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findSentAsk } from './find-ask.server.ts'
import { openedMeanwhile, saveOpened } from './opened-asks.server.ts'

/**
 * The vendor takes a question back. Its points come back when the person had not opened it and it was sent less than a
 * day ago. Refuses: not-allowed, not-found, already-done (answered, or over).
 */
export function withdrawAsk(
  tx: Tx,
  actor: PlanActor,
  { askId }: { askId: string },
  at: Moment,
): Result<{ askId: string }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  // what was opened a moment ago still waits to be written down
  saveOpened(tx, openedMeanwhile())
  const { accountId } = actor
  const ask = findSentAsk(tx, { accountId, askId })
  if (!ask) return refuse('not-found')
  if (askStateOf(ask) !== 'sent')
    return refuse('already-done', { message: 'This question waits for no answer any more.' })
  const { userId, type } = ask
  tx.update(asks)
    .set({ withdrawnAt: at.now, withdrawnBy: actor.userId, version: ask.version + 1 })
    .where(eq(asks.id, askId))
    .run()
  const person = tx.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()
  const texts = { person: person?.name ?? '' }
  recordEvent(tx, { kind: 'ask-withdrawn', accountId, actorId: actor.userId, askId, userId, type, texts }, at)
  return ok({ askId })
}
