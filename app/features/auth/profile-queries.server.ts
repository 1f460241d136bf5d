import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { sessions, users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const ownFields = statement((db) =>
  db
    .select({ name: users.name, title: users.title, timeZone: users.timeZone, email: users.email })
    .from(users)
    .where(eq(users.id, sql.placeholder('userId')))
    .prepare(),
)

const ownSessions = statement((db) =>
  db
    .select({ id: sessions.id, device: sessions.device, since: sessions.createdAt })
    .from(sessions)
    .where(
      and(eq(sessions.userId, sql.placeholder('userId')), gt(sessions.expiresAt, sql.placeholder('now'))),
    )
    .orderBy(desc(sessions.createdAt))
    .limit(50)
    .prepare(),
)

/** What a person may change about themself, and their address. */
export function findProfile(db: Db, userId: string) {
  return ownFields(db).get({ userId })
}

/** Where a person is signed in, the latest first. */
export function listSessions(db: Db, userId: string, now: Date) {
  return ownSessions(db).all({ userId, now: now.getTime() })
}
