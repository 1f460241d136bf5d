import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { valueStatements } from '#db/schema/plan-words.ts'
import { statement } from '#db/statement.server.ts'

const newestStatement = statement((db) =>
  db
    .select({
      number: valueStatements.number,
      text: valueStatements.text,
      words: valueStatements.words,
      copiedPercent: valueStatements.copiedPercent,
      writtenAt: valueStatements.writtenAt,
      writtenBy: valueStatements.writtenBy,
      writer: users.name,
    })
    .from(valueStatements)
    .innerJoin(users, eq(users.id, valueStatements.writtenBy))
    .where(
      and(
        eq(valueStatements.goalId, sql.placeholder('goalId')),
        eq(valueStatements.accountId, sql.placeholder('accountId')),
      ),
    )
    .orderBy(desc(valueStatements.number))
    .limit(1)
    .prepare(),
)

/** What the customer says helps with one goal, as it stands now; undefined while nobody has. One statement. */
export function currentStatement(db: Db, on: { accountId: string; goalId: string }) {
  return newestStatement(db).get(on)
}
