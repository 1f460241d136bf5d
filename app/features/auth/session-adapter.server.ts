import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { sessionLives } from '#app/domain/auth/secrets.ts'
import type { Db } from '#db/client.server.ts'
import { sessions, users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const sessionAndUser = statement((db) =>
  db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sql.placeholder('id')), isNull(users.deactivatedAt)))
    .prepare(),
)

/**
 * Lucia's storage with what Lucia lacks (TRUST.md): only the token's SHA-256 is stored, a session ends at its
 * absolute lifetime however often it is used, and a renewal asked for by a GET waits in `renewals` for a writer.
 */
export function sessionAdapter(db: Db, now: Date, renewals: Map<string, Date>): Adapter {
  return {
    async getSessionAndUser(token) {
      const found = sessionAndUser(db).get({ id: hashToken(token) })
      if (!found || found.session.expiresAt <= now) return [null, null]
      const { expiresAt, userId, kind, createdAt } = found.session
      const session = { id: token, userId, expiresAt, attributes: { kind, createdAt } } as DatabaseSession
      return [session, { id: userId, attributes: found.user } as DatabaseUser]
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { kind, device } = attributes as unknown as { kind: 'staff' | 'customer'; device: string }
      db.insert(sessions)
        .values({ id: hashToken(id), userId, kind, device, createdAt: now, expiresAt })
        .run()
    },
    async updateSessionExpiration(token, expiresAt) {
      renewals.set(hashToken(token), expiresAt)
    },
    async deleteSession(token) {
      db.delete(sessions)
        .where(eq(sessions.id, hashToken(token)))
        .run()
    },
    async deleteUserSessions(userId) {
      db.delete(sessions).where(eq(sessions.userId, userId)).run()
    },
    async deleteExpiredSessions() {
      db.delete(sessions).where(lt(sessions.expiresAt, now)).run()
    },
    async getUserSessions() {
      return []
    },
  }
}

/** Saves the renewals that pages asked for; no session lives past created + absolute. */
export function saveRenewals(db: Db, renewals: Map<string, Date>): void {
  for (const [id, wished] of renewals) {
    renewals.delete(id)
    const session = db.select().from(sessions).where(eq(sessions.id, id)).get()
    if (!session) continue
    const latest = session.createdAt.getTime() + sessionLives[session.kind].absolute
    const expiresAt = new Date(Math.min(wished.getTime(), latest))
    if (expiresAt > session.expiresAt) db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)).run()
  }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
