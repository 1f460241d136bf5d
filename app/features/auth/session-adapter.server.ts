import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { sessionLives } from '#app/domain/auth/secrets.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { sessions, users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'

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
 * Lucia looks at the machine's clock and proposes its own dates: it is shown dates moved to that clock, and the ones
 * kept are reckoned from `now`.
 */
export function sessionAdapter(db: Db, now: Date, renewals: Map<string, Date>): Adapter {
  return {
    async getSessionAndUser(token) {
      const found = sessionAndUser(db).get({ id: hashSecret(token) })
      if (!found || found.session.expiresAt <= now) return [null, null]
      const { userId, kind, createdAt } = found.session
      const expiresAt = new Date(found.session.expiresAt.getTime() + Date.now() - now.getTime())
      const session = { id: token, userId, expiresAt, attributes: { kind, createdAt } } as DatabaseSession
      return [session, { id: userId, attributes: found.user } as DatabaseUser]
    },
    async setSession({ id, userId, attributes }) {
      const { kind, device } = attributes as unknown as { kind: 'staff' | 'customer'; device: string }
      const expiresAt = new Date(now.getTime() + sessionLives[kind].idle)
      db.insert(sessions)
        .values({ id: hashSecret(id), userId, kind, device, createdAt: now, expiresAt })
        .run()
    },
    async updateSessionExpiration(token) {
      renewals.set(hashSecret(token), now)
    },
    async deleteSession(token) {
      db.delete(sessions)
        .where(eq(sessions.id, hashSecret(token)))
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

/**
 * Saves the renewals that pages asked for (session id → when it was used): each lives on for its idle time from then,
 * and none past created + absolute. Ended sessions stay ended.
 */
export function saveRenewals(db: Db, renewals: Map<string, Date>): void {
  if (renewals.size === 0) return
  const waiting = [...renewals]
  renewals.clear()
  write(db, (tx) => {
    for (const [id, usedAt] of waiting) renewSession(tx, id, usedAt)
    return ok(null)
  })
}

function renewSession(db: Db, id: string, usedAt: Date): void {
  const session = db.select().from(sessions).where(eq(sessions.id, id)).get()
  if (!session || session.expiresAt <= usedAt) return
  const { idle, absolute } = sessionLives[session.kind]
  const until = Math.min(usedAt.getTime() + idle, session.createdAt.getTime() + absolute)
  if (until <= session.expiresAt.getTime()) return
  db.update(sessions)
    .set({ expiresAt: new Date(until) })
    .where(eq(sessions.id, id))
    .run()
}
