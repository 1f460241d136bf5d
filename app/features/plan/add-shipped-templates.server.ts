import { mayManageTemplates } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { layShippedTemplates } from './lay-shipped-templates.server.ts'

/** Adds those of the templates Cairn ships that are missing, and says how many; edited and archived ones stay as they are. Refuses: not-allowed. */
export function addShippedTemplates(
  tx: Tx,
  person: Person,
  _input: Record<never, never>,
  at: Moment,
): Result<{ added: number }> {
  if (!mayManageTemplates(person)) return refuse('not-allowed')
  const added = layShippedTemplates(tx, { by: person.userId }, at)
  for (const { templateId, name } of added) {
    const texts = { template: name }
    recordEvent(
      tx,
      { kind: 'template-saved', accountId: null, actorId: person.userId, templateId, texts },
      at,
    )
  }
  return ok({ added: added.length })
}
