import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findTemplate } from './find-template.server.ts'
import { saveTemplate } from './save-template.server.ts'
import type { TemplateChoice } from './template-form.ts'

/** Puts a template away: nobody applies it any more, and plans keep what came from it. Refuses: not-allowed, not-found, already-done. */
export function archiveTemplate(
  tx: Tx,
  person: Person,
  { templateId }: TemplateChoice,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findTemplate(tx, templateId)
  if (!template) return refuse('not-found')
  if (template.archivedAt) return refuse('already-done', { message: 'This template is put away already.' })
  const changes = { archivedAt: at.now, archivedBy: person.userId }
  saveTemplate(tx, { template, by: person.userId, changes }, at)
  return ok({ templateId })
}
