import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { idempotencyKeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/transaction.server.ts'

/** The answer this person's form with this key got before, if any. */
export function findAnswer(tx: Tx, userId: string, key: string) {
  const kept = tx
    .select()
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key)))
    .get()
  return kept && { ...kept, result: (kept.result as { value: unknown }).value }
}

/** Keeps an answer for the second press; wrapped, because the column takes no bare null. */
export function keepAnswer(tx: Tx, answer: typeof idempotencyKeys.$inferInsert): void {
  tx.insert(idempotencyKeys)
    .values({ ...answer, result: { value: answer.result } })
    .run()
}

/** Forgets answers older than two days: nobody presses that late. */
export function forgetOldAnswers(db: Db, now: Date): void {
  db.delete(idempotencyKeys)
    .where(lt(idempotencyKeys.at, new Date(now.getTime() - 2 * 86_400_000)))
    .run()
}
