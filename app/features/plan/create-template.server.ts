import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { templates } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CreateTemplate } from './template-form.ts'

/** Begins a template without any lines and returns its id. Refuses: not-allowed. */
export function createTemplate(
  tx: Tx,
  person: Person,
  { investment, ...words }: CreateTemplate,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const templateId = at.newId()
  const by = person.userId
  tx.insert(templates)
    .values({
      ...{ id: templateId, ...words, investment: investment || null },
      ...{ createdAt: at.now, createdBy: by, editedAt: at.now, editedBy: by },
    })
    .run()
  const texts = { template: words.name }
  recordEvent(tx, { kind: 'template-saved', accountId: null, actorId: by, templateId, texts }, at)
  return ok({ templateId })
}
