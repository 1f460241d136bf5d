import { and, eq, isNull } from 'drizzle-orm'
import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { templateItems } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { linesOf } from './find-template.server.ts'
import { findLiveTemplate, saveTemplate } from './save-template.server.ts'
import type { RemoveLine } from './template-form.ts'

/**
 * Takes a line out of a template; with a goal goes what is measured for it, while its steps stay as steps of no goal.
 * Plans keep what came from it. Refuses: not-allowed, not-found.
 */
export function removeTemplateLine(
  tx: Tx,
  person: Person,
  { templateId, lineId }: RemoveLine,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const template = findLiveTemplate(tx, templateId)
  const line = template && linesOf(tx, templateId).find(({ id }) => id === lineId)
  if (!template || !line) return refuse('not-found')
  const ofGoal = and(
    eq(templateItems.templateId, templateId),
    eq(templateItems.goalItemId, lineId),
    isNull(templateItems.removedAt),
  )
  tx.update(templateItems).set({ removedAt: at.now }).where(eq(templateItems.id, lineId)).run()
  tx.update(templateItems)
    .set({ removedAt: at.now })
    .where(and(ofGoal, eq(templateItems.kind, 'outcome')))
    .run()
  tx.update(templateItems).set({ goalItemId: null }).where(ofGoal).run()
  saveTemplate(tx, { template, by: person.userId }, at)
  return ok({ templateId })
}
