import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { statement } from '#db/statement.server.ts'
import { findActiveUser, type User } from './find-user.server.ts'

const anyPlace = statement((db) =>
  db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, sql.placeholder('userId')), isNull(memberships.removedAt)))
    .limit(1)
    .prepare(),
)

/** Whom a mail names, while they may sign in: staff, and customers who still have a place on some plan. */
export function findMailedUser(db: Db, userId: string): User | undefined {
  const user = findActiveUser(db, userId)
  if (!user || user.kind === 'staff') return user
  return anyPlace(db).get({ userId }) && user
}
