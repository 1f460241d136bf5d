import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import { type AskWords, shippedAsks } from '#app/domain/advocacy/ask-templates.ts'
import type { Db } from '#db/client.server.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'

/** Words to begin from; `key` names them in an address. */
export type WordsChoice = AskWords & { key: string }

/** What names the words Cairn brings along, by their place among those of a type. */
export const shippedKey = (index: number) => `cairn-${index + 1}`

const ownWords = statement((db) =>
  db
    .select()
    .from(askTemplates)
    .where(and(eq(askTemplates.type, sql.placeholder('type')), isNull(askTemplates.archivedAt)))
    .orderBy(askTemplates.title)
    .prepare(),
)

/** The vendor's own words for a type, then those that Cairn brings along. Never empty. One statement. */
export function wordsFor(db: Db, type: AskType): WordsChoice[] {
  const own = ownWords(db)
    .all({ type })
    .map(({ id: key, title, subject, message }) => ({ key, title, subject, message }))
  const shipped = shippedAsks[type].map((words, index) => ({ ...words, key: shippedKey(index) }))
  return [...own, ...shipped]
}
