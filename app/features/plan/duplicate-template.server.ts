import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { createTemplate } from './create-template.server.ts'
import { findTemplate, linesOf } from './find-template.server.ts'
import type { TemplateChoice } from './template-form.ts'

/**
 * Makes a copy with all its lines, the vendor's own from then on. What was made from the first one counts as made by the
 * first one only. Refuses: not-allowed, not-found.
 */
export function duplicateTemplate(
  tx: Tx,
  person: Person,
  input: TemplateChoice,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findTemplate(tx, input.templateId)
  if (!template) return refuse('not-found')
  const { description, industry, investment } = template
  const name = `${template.name.slice(0, 73)} (copy)`
  const made = createTemplate(tx, person, { name, description, industry, investment: investment ?? '' }, at)
  if (!made.ok) return made
  const { templateId } = made.value
  const lines = linesOf(tx, template.id)
  const newIds = new Map(lines.map(({ id }) => [id, at.newId()]))
  for (const line of lines) {
    const id = newIds.get(line.id) ?? at.newId()
    const goalItemId = line.goalItemId === null ? null : (newIds.get(line.goalItemId) ?? null)
    tx.insert(templateItems)
      .values({ ...line, id, templateId, goalItemId })
      .run()
  }
  return ok({ templateId })
}
