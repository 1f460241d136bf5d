import { and, eq, isNotNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { outbox } from '#db/schema/activity.ts'
import type { Tx } from '#db/transaction.server.ts'

/** Gives a mail that was given up another run of attempts, from now. Refuses not-found for any other mail. */
export function retryEmail(tx: Tx, { mailId }: { mailId: string }, at: Moment): Result<{ mailId: string }> {
  const fresh = { deadAt: null, attempts: 0, dueAt: at.now, leasedUntil: null, leasedBy: null }
  const changed = tx
    .update(outbox)
    .set(fresh)
    .where(and(eq(outbox.id, mailId), isNotNull(outbox.deadAt)))
    .run()
  return changed.changes === 1 ? ok({ mailId }) : refuse('not-found')
}
