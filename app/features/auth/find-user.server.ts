import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

export type User = typeof users.$inferSelect

const byEmail = statement((db) =>
  db
    .select()
    .from(users)
    .where(eq(users.email, sql.placeholder('email')))
    .prepare(),
)

const activeById = statement((db) =>
  db
    .select()
    .from(users)
    .where(and(eq(users.id, sql.placeholder('userId')), isNull(users.deactivatedAt)))
    .prepare(),
)

/** Whoever has this address (in small letters), deactivated people included. */
export function findUserByEmail(db: Db, email: string): User | undefined {
  return byEmail(db).get({ email })
}

/** A user who may still sign in. */
export function findActiveUser(db: Db, userId: string): User | undefined {
  return activeById(db).get({ userId })
}
