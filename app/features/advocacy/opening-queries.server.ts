import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { advocateOpenings } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'

const openTypes = statement((db) =>
  db
    .select({ type: advocateOpenings.type, openedAt: advocateOpenings.openedAt })
    .from(advocateOpenings)
    .where(and(eq(advocateOpenings.userId, sql.placeholder('userId')), isNull(advocateOpenings.closedAt)))
    .prepare(),
)

/** What a person is open to be asked for, and since when. One statement. */
export function openingsOf(db: Db, userId: string) {
  return openTypes(db).all({ userId })
}
