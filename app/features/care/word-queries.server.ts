import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { allowedWords } from '#db/schema/care-words.ts'
import { statement } from '#db/statement.server.ts'

const liveWords = statement((db) =>
  db
    .select({
      id: allowedWords.id,
      term: allowedWords.term,
      folded: allowedWords.folded,
      reason: allowedWords.reason,
      allowedAt: allowedWords.allowedAt,
      allowedBy: users.name,
    })
    .from(allowedWords)
    .leftJoin(users, eq(users.id, allowedWords.allowedBy))
    .where(and(eq(allowedWords.accountId, sql.placeholder('accountId')), isNull(allowedWords.endedAt)))
    .orderBy(asc(allowedWords.folded))
    .prepare(),
)

/** The vendor's terms that are plain words on one account, with the reason: for the vendor's side. One statement. */
export function listAllowedWords(db: Db, accountId: string) {
  return liveWords(db).all({ accountId })
}
