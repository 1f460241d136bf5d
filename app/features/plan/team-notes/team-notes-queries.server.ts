import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { teamNotes } from '#db/schema/activity-texts.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const newestNotes = statement((db) =>
  db
    .select({
      number: teamNotes.number,
      text: teamNotes.text,
      writtenById: teamNotes.writtenBy,
      writtenBy: users.name,
      writtenAt: teamNotes.writtenAt,
    })
    .from(teamNotes)
    .innerJoin(users, eq(users.id, teamNotes.writtenBy))
    .where(eq(teamNotes.accountId, sql.placeholder('accountId')))
    .orderBy(desc(teamNotes.number))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** The newest versions of the vendor's notes about an account, newest first. Only for the vendor's side. One statement. */
export function teamNotesOf(db: Db, accountId: string, limit: number) {
  return newestNotes(db).all({ accountId, limit })
}
