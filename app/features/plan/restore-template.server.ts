import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findTemplate } from './find-template.server.ts'
import { saveTemplate } from './save-template.server.ts'
import type { TemplateChoice } from './template-form.ts'

/** Brings a template back that was put away. Refuses: not-allowed, not-found, already-done. */
export function restoreTemplate(
  tx: Tx,
  person: Person,
  { templateId }: TemplateChoice,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findTemplate(tx, templateId)
  if (!template) return refuse('not-found')
  if (!template.archivedAt) return refuse('already-done', { message: 'This template is in use already.' })
  saveTemplate(tx, { template, by: person.userId, changes: { archivedAt: null, archivedBy: null } }, at)
  return ok({ templateId })
}
