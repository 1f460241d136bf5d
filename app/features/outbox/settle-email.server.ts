import { and, eq, isNull } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { write } from '#db/transaction.server.ts'
import { attemptsAtMost, nextTry } from './backoff.ts'
import { heldBy, type LeasedEmail } from './lease-emails.server.ts'
import { clearRefusedAddress, noteRefusedAddress } from './refused-addresses.server.ts'

const released = { leasedUntil: null, leasedBy: null }

/** Sent, and its address takes mails. */
export function markSent(db: Db, { id, to }: LeasedEmail, now: Date): void {
  const isUnsent = and(eq(outbox.id, id), isNull(outbox.sentAt))
  write(db, (tx) => {
    clearRefusedAddress(tx, to)
    const sent = { ...released, sentAt: now, lastError: null }
    return ok(tx.update(outbox).set(sent).where(isUnsent).run())
  })
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

type Failure = {
  now: Date
  random: () => number
  error: string
  isFinal: boolean
  /** The server's answer when it takes nothing for the address. */
  refusedAddress: string | null
}

/**
 * Counts a failure: due again later, or, when it is final or was the tenth, given up. Answers which. An address that was
 * refused is noted.
 */
export function markFailed(
  db: Db,
  email: LeasedEmail,
  failure: Failure,
): { isDead: boolean; attempts: number } {
  const attempts = email.attempts + 1
  const isDead = failure.isFinal || attempts >= attemptsAtMost
  const fate = isDead ? { deadAt: failure.now } : { dueAt: nextTry(attempts, failure) }
  const row = { ...released, ...fate, attempts, lastError: failure.error }
  const { refusedAddress: code, now } = failure
  write(db, (tx) => {
    if (code !== null) noteRefusedAddress(tx, { email: email.to, code, now })
    return ok(tx.update(outbox).set(row).where(heldBy(email)).run())
  })
  return { isDead, attempts }
}
