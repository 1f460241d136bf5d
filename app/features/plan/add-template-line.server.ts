import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { templateLinesAtMost } from '#app/domain/plan/template.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { linesOf } from './find-template.server.ts'
import { findLiveTemplate, saveTemplate } from './save-template.server.ts'
import type { NewLine } from './template-form.ts'
import { lineColumns, refuseMisfit } from './template-line.server.ts'

/**
 * Adds a goal, something to measure for a goal, or a step at the template's end, and returns its id. Accounts get it when
 * the template is applied to them (again). Refuses: not-allowed, not-found (the template, or a goal of another one),
 * invalid (a count of nothing), too-many.
 */
export function addTemplateLine(
  tx: Tx,
  person: Person,
  { kind, templateId, ...texts }: NewLine,
  at: Moment,
): Result<{ templateId: string; lineId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findLiveTemplate(tx, templateId)
  if (!template) return refuse('not-found')
  const lines = linesOf(tx, templateId)
  if (lines.length >= templateLinesAtMost)
    return refuse('too-many', {
      message: `A template holds ${templateLinesAtMost} lines at most. Begin another one for the rest.`,
    })
  const columns = lineColumns(texts)
  const { goalItemId = null, unit = null, unitLabel = '' } = columns
  const misfit = refuseMisfit({ kind, goalItemId, unit, unitLabel }, lines)
  if (misfit) return misfit
  const lineId = at.newId()
  const position = (lines.at(-1)?.position ?? 0) + 1
  tx.insert(templateItems)
    .values({
      ...{ title: texts.title, days: Number(texts.days) },
      ...columns,
      ...{ id: lineId, templateId, kind, position },
    })
    .run()
  saveTemplate(tx, { template, by: person.userId }, at)
  return ok({ templateId, lineId })
}
