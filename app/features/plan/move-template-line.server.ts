import { eq } from 'drizzle-orm'
import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { linesOf, type TemplateItem } from './find-template.server.ts'
import { findLiveTemplate, saveTemplate } from './save-template.server.ts'
import type { MoveLine } from './template-form.ts'

/**
 * Swaps a line with the one before or after it among its like: goals, what is measured for one goal, steps of one stage.
 * At the end of its list it stays where it is. Refuses: not-allowed, not-found.
 */
export function moveTemplateLine(
  tx: Tx,
  person: Person,
  { templateId, lineId, direction }: MoveLine,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findLiveTemplate(tx, templateId)
  const lines = template ? linesOf(tx, templateId) : []
  const line = lines.find(({ id }) => id === lineId)
  if (!template || !line) return refuse('not-found')
  const like = lines.filter((other) => isLike(line, other))
  const index = like.indexOf(line)
  const neighbour = direction === 'up' ? like[index - 1] : like[index + 1]
  if (!neighbour) return ok({ templateId })
  place(tx, line, neighbour.position)
  place(tx, neighbour, line.position)
  saveTemplate(tx, { template, by: person.userId }, at)
  return ok({ templateId })
}

function isLike(line: TemplateItem, other: TemplateItem): boolean {
  if (line.kind !== other.kind) return false
  if (line.kind === 'outcome') return line.goalItemId === other.goalItemId
  return line.kind === 'goal' || line.stage === other.stage
}

function place(tx: Tx, { id }: TemplateItem, position: number): void {
  tx.update(templateItems).set({ position }).where(eq(templateItems.id, id)).run()
}
