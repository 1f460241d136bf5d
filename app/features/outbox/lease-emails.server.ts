import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'

export type LeasedEmail = typeof outbox.$inferSelect & { leasedBy: string }

const urgent = sql`${outbox.kind} <> 'auth-sign-in'`

const dueEmails = statement((db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.deadAt),
        isNull(outbox.droppedAt),
        lte(outbox.dueAt, sql.placeholder('now')),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, sql.placeholder('now'))),
      ),
    )
    .orderBy(urgent, outbox.dueAt)
    .limit(sql.placeholder('atMost'))
    .prepare(),
)

type Wish = { leaseMs: number; atMost: number }

/**
 * Takes up to `atMost` due mails for `leaseMs` milliseconds; nobody else, in this process or another, gets them meanwhile.
 * People who wait to sign in come first. Who dies while holding some loses nothing: they are due again afterwards.
 */
export function leaseDueEmails(db: Db, at: Moment, { leaseMs, atMost }: Wish): LeasedEmail[] {
  const now = at.now.getTime()
  const isQuiet = dueEmails(db).all({ now, atMost }).length === 0
  if (isQuiet) return []
  const leasedBy = at.newId()
  const leasedUntil = new Date(now + leaseMs)
  const leased = write(db, (tx) => {
    const ids = dueEmails(tx)
      .all({ now, atMost })
      .map(({ id }) => id)
    return ok(
      tx.update(outbox).set({ leasedBy, leasedUntil }).where(inArray(outbox.id, ids)).returning().all(),
    )
  })
  return leased.ok ? leased.value.map((row) => ({ ...row, leasedBy })) : []
}

/** True while the row is still in the hands of who leased it. */
export function heldBy({ id, leasedBy }: Pick<LeasedEmail, 'id' | 'leasedBy'>) {
  return and(eq(outbox.id, id), eq(outbox.leasedBy, leasedBy))
}
