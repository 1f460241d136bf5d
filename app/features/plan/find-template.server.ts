import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import { statement } from '#db/statement.server.ts'

export type Template = typeof templates.$inferSelect
export type TemplateItem = typeof templateItems.$inferSelect

const templateById = statement((db) =>
  db
    .select()
    .from(templates)
    .where(eq(templates.id, sql.placeholder('templateId')))
    .prepare(),
)

const itemsOf = statement((db) =>
  db
    .select()
    .from(templateItems)
    .where(and(eq(templateItems.templateId, sql.placeholder('templateId')), isNull(templateItems.removedAt)))
    .orderBy(asc(templateItems.position), asc(templateItems.id))
    .prepare(),
)

/** A template, archived or not. */
export function findTemplate(db: Db, templateId: string): Template | undefined {
  return templateById(db).get({ templateId })
}

/** Its lines that were not removed, in their order. One statement. */
export function linesOf(db: Db, templateId: string): TemplateItem[] {
  return itemsOf(db).all({ templateId })
}
