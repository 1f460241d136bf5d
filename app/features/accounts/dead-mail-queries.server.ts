import { desc, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { statement } from '#db/statement.server.ts'

const deadMails = statement((db) =>
  db
    .select({
      mailId: outbox.id,
      kind: outbox.kind,
      to: outbox.to,
      attempts: outbox.attempts,
      deadAt: outbox.deadAt,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(isNotNull(outbox.deadAt))
    .orderBy(desc(outbox.deadAt))
    .limit(100)
    .prepare(),
)

/** Mails that were given up, latest first, a hundred at most. One statement. */
export function listDeadMails(db: Db) {
  return deadMails(db).all()
}
