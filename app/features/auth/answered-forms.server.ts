import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { idempotencyKeys } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

const answerByKey = statement((db) =>
  db
    .select({ bodyHash: idempotencyKeys.bodyHash, result: idempotencyKeys.result })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.userId, sql.placeholder('userId')),
        eq(idempotencyKeys.key, sql.placeholder('key')),
      ),
    )
    .prepare(),
)

const newAnswer = statement((db) =>
  db
    .insert(idempotencyKeys)
    .values({
      userId: sql.placeholder('userId'),
      key: sql.placeholder('key'),
      bodyHash: sql.placeholder('bodyHash'),
      result: sql.placeholder('result'),
      at: sql.placeholder('at'),
    })
    .prepare(),
)

/** The answer this person's form with this key got before, if any. */
export function findAnswer(tx: Tx, userId: string, key: string) {
  const kept = answerByKey(tx).get({ userId, key })
  return kept && { ...kept, result: (kept.result as { value: unknown }).value }
}

/** Keeps an answer for the second press; wrapped, because the column takes no bare null. */
export function keepAnswer(tx: Tx, answer: typeof idempotencyKeys.$inferInsert): void {
  newAnswer(tx).run({ ...answer, result: { value: answer.result } })
}

/** Forgets answers older than two days: nobody presses that late. */
export function forgetOldAnswers(db: Db, now: Date): void {
  db.delete(idempotencyKeys)
    .where(lt(idempotencyKeys.at, new Date(now.getTime() - 2 * 86_400_000)))
    .run()
}
