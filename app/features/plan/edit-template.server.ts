import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findLiveTemplate, saveTemplate } from './save-template.server.ts'
import type { EditTemplate } from './template-form.ts'

/**
 * Saves what an admin changed of a template's name and aim. What was made from it stays as it is. Refuses: not-allowed,
 * not-found (archived ones too), changed-meanwhile.
 */
export function editTemplate(
  tx: Tx,
  person: Person,
  { templateId, edit }: EditTemplate,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findLiveTemplate(tx, templateId)
  if (!template) return refuse('not-found')
  const { name, description, industry } = template
  const held = { name, description, industry, investment: template.investment ?? '' }
  const { changes, clashes } = planEdit(held, edit)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = template
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  if (Object.keys(changes).length === 0) return ok({ templateId })
  const { investment, ...words } = changes
  const tier = investment === undefined ? {} : { investment: (investment || null) as InvestmentTier | null }
  saveTemplate(tx, { template, by: person.userId, changes: { ...words, ...tier } }, at)
  return ok({ templateId })
}
