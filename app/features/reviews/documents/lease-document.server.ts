import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { documentTriesAtMost } from '#app/domain/reviews/document.ts'
import type { Db } from '#db/client.server.ts'
import { documents } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'

/** `tries` counts this one: whoever leases it later has another number. */
export type LeasedDocument = { documentId: string; tries: number }

/** Far longer than one step of the longest document: whoever finds it over may take the work. */
const leaseInMs = 60_000

const waiting = statement((db) =>
  db
    .select({ documentId: documents.id, tries: documents.tries })
    .from(documents)
    .where(
      and(
        // as the index on waiting documents has it, so that it serves
        sql`finished_at is null and failed_at is null`,
        or(isNull(documents.leasedUntil), lt(documents.leasedUntil, sql.placeholder('now'))),
      ),
    )
    .orderBy(asc(documents.requestedAt))
    .limit(1)
    .prepare(),
)

/** Takes the document that waits longest, for a minute at a time; null when none does. Given up after its last try. */
export function leaseDocument(db: Db, at: Moment): LeasedDocument | null {
  const now = at.now.getTime()
  // most seconds nothing waits: then no write lock is taken
  if (!waiting(db).get({ now })) return null
  const leased = write(db, (tx) => {
    const found = waiting(tx).get({ now })
    if (!found) return ok(null)
    const { documentId } = found
    const tries = found.tries + 1
    // its thread died again and again without a word
    const isGivenUp = tries > documentTriesAtMost
    tx.update(documents)
      .set(
        isGivenUp ? { failedAt: at.now, leasedUntil: null } : { tries, progress: 0, leasedUntil: until(at) },
      )
      .where(eq(documents.id, documentId))
      .run()
    return ok(isGivenUp ? null : { documentId, tries })
  })
  return leased.ok ? leased.value : null
}

const isMine = ({ documentId, tries }: LeasedDocument) =>
  and(eq(documents.id, documentId), eq(documents.tries, tries), isNull(documents.finishedAt))

/** Says how far it is, in per cent, and keeps it for another minute. False when somebody else has it by now. */
export function noteProgress(
  db: Db,
  leased: LeasedDocument,
  { percent, at }: { percent: number; at: Moment },
) {
  const set = { progress: percent, leasedUntil: until(at) }
  return db.update(documents).set(set).where(isMine(leased)).run().changes === 1
}

/** Gives it back at once, as if it had never been taken. */
export function releaseDocument(db: Db, leased: LeasedDocument): void {
  db.update(documents)
    .set({ leasedUntil: null, progress: 0, tries: leased.tries - 1 })
    .where(isMine(leased))
    .run()
}

/** Notes that it could not be made: it is tried again in a while, three times in all. */
export function noteFailure(db: Db, leased: LeasedDocument, at: Moment): void {
  const isLast = leased.tries >= documentTriesAtMost
  const later = new Date(at.now.getTime() + leased.tries * 5000)
  db.update(documents)
    .set(isLast ? { failedAt: at.now, leasedUntil: null } : { leasedUntil: later, progress: 0 })
    .where(isMine(leased))
    .run()
}

function until({ now }: Moment): Date {
  return new Date(now.getTime() + leaseInMs)
}
