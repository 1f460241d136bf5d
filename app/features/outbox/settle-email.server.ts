import { and, eq, isNull } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { write } from '#db/transaction.server.ts'
import { attemptsAtMost, nextTry } from './backoff.ts'
import { heldBy, type LeasedEmail } from './lease-emails.server.ts'

const released = { leasedUntil: null, leasedBy: null }

export function markSent(db: Db, { id }: LeasedEmail, now: Date): void {
  const isUnsent = and(eq(outbox.id, id), isNull(outbox.sentAt))
  write(db, (tx) =>
    ok(
      tx
        .update(outbox)
        .set({ ...released, sentAt: now, lastError: null })
        .where(isUnsent)
        .run(),
    ),
  )
}

/** Not sent on purpose: what it would open is closed, or its reader is gone. */
export function markDropped(db: Db, email: LeasedEmail, now: Date): void {
  write(db, (tx) =>
    ok(
      tx
        .update(outbox)
        .set({ ...released, droppedAt: now })
        .where(heldBy(email))
        .run(),
    ),
  )
}

type Failure = { now: Date; random: () => number; error: string; isFinal: boolean }

/** Counts a failure: due again later, or, when it is final or was the tenth, given up. Answers which. */
export function markFailed(
  db: Db,
  email: LeasedEmail,
  failure: Failure,
): { isDead: boolean; attempts: number } {
  const attempts = email.attempts + 1
  const isDead = failure.isFinal || attempts >= attemptsAtMost
  const fate = isDead ? { deadAt: failure.now } : { dueAt: nextTry(attempts, failure) }
  const row = { ...released, ...fate, attempts, lastError: failure.error }
  write(db, (tx) => ok(tx.update(outbox).set(row).where(heldBy(email)).run()))
  return { isDead, attempts }
}
