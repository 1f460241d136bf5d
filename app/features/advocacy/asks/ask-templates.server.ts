import { asc, eq, sql } from 'drizzle-orm'
import { askTypeFacts, askTypes } from '#app/domain/advocacy/ask.ts'
import { shippedAsks } from '#app/domain/advocacy/ask-templates.ts'
import type { Db } from '#db/client.server.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'
import { shippedKey } from './ask-words.server.ts'

export type AskTemplate = typeof askTemplates.$inferSelect

const everyTemplate = statement((db) =>
  db
    .select({
      id: askTemplates.id,
      type: askTemplates.type,
      title: askTemplates.title,
      subject: askTemplates.subject,
      archivedAt: askTemplates.archivedAt,
    })
    .from(askTemplates)
    .orderBy(asc(sql`lower(${askTemplates.title})`), asc(askTemplates.id))
    .prepare(),
)

const templateById = statement((db) =>
  db
    .select()
    .from(askTemplates)
    .where(eq(askTemplates.id, sql.placeholder('templateId')))
    .prepare(),
)

/** Words of the vendor's own, put away or not. */
export function findAskTemplate(db: Db, templateId: string): AskTemplate | undefined {
  return templateById(db).get({ templateId })
}

/** All words to ask with as the settings list them: by type, own ones first; and those put away. One statement. */
export function askTemplateList(db: Db) {
  const rows = everyTemplate(db).all()
  const types = askTypes.map((type) => ({
    ...{ type, title: askTypeFacts[type].title },
    own: rows
      .filter((row) => row.type === type && row.archivedAt === null)
      .map(({ id, title, subject }) => ({ id, title, subject })),
    shipped: shippedAsks[type].map(({ title, subject }, index) => ({
      ...{ key: shippedKey(index), title, subject },
    })),
  }))
  const archived = rows
    .filter(({ archivedAt }) => archivedAt !== null)
    .map(({ id, type, title }) => ({ id, title, what: askTypeFacts[type].title }))
  return { types, archived }
}
