import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { templates } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findTemplate, type Template } from './find-template.server.ts'

type Changes = Partial<
  Pick<Template, 'name' | 'description' | 'investment' | 'industry' | 'archivedAt' | 'archivedBy'>
>

/** Saves changes of a template or its lines: version, who and when, and the line in the deployment's history. */
export function saveTemplate(
  tx: Tx,
  { template, by, changes = {} }: { template: Template; by: string; changes?: Changes },
  at: Moment,
): void {
  tx.update(templates)
    .set({ ...changes, version: template.version + 1, editedAt: at.now, editedBy: by })
    .where(eq(templates.id, template.id))
    .run()
  const { id: templateId } = template
  const texts = { template: changes.name ?? template.name }
  const kind = changes.archivedAt ? ('template-archived' as const) : ('template-saved' as const)
  recordEvent(tx, { kind, accountId: null, actorId: by, templateId, texts }, at)
}

/** A template that may be changed: not one that was put away. */
export function findLiveTemplate(tx: Tx, templateId: string): Template | undefined {
  const template = findTemplate(tx, templateId)
  return template?.archivedAt ? undefined : template
}
