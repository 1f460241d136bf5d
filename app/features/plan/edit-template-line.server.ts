import { eq } from 'drizzle-orm'
import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Edit } from '#app/domain/edit.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { linesOf } from './find-template.server.ts'
import { findLiveTemplate, saveTemplate } from './save-template.server.ts'
import type { EditLine } from './template-form.ts'
import { lineColumns, lineTexts, refuseMisfit } from './template-line.server.ts'

/**
 * Saves what an admin changed of one line. What accounts have from it stays as it is. Refuses: not-allowed, not-found
 * (the line, of this kind, in this template; or a goal of another one), changed-meanwhile, invalid (a count of nothing).
 */
export function editTemplateLine(
  tx: Tx,
  person: Person,
  { kind, templateId, lineId, edit }: EditLine,
  at: Moment,
): Result<{ templateId: string; lineId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findLiveTemplate(tx, templateId)
  const lines = template ? linesOf(tx, templateId) : []
  const line = lines.find(({ id }) => id === lineId)
  if (!template || line?.kind !== kind) return refuse('not-found')
  const { changes, clashes } = planEdit(lineTexts(line), edit as Edit<string>)
  if (clashes.length > 0) {
    const { editedBy, editedAt } = template
    return refuseClash(tx, { clashes, editedBy, editedAt })
  }
  const columns = lineColumns(changes)
  const misfit = refuseMisfit({ ...line, ...columns }, lines)
  if (misfit) return misfit
  if (Object.keys(columns).length === 0) return ok({ templateId, lineId })
  tx.update(templateItems).set(columns).where(eq(templateItems.id, lineId)).run()
  saveTemplate(tx, { template, by: person.userId }, at)
  return ok({ templateId, lineId })
}
