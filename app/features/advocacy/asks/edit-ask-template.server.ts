import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { EditAskTemplate } from './ask-template-form.ts'
import { findAskTemplate } from './ask-templates.server.ts'
import { isTitleTaken, saveAskTemplate, titleTakenSentence } from './save-ask-template.server.ts'

/**
 * Saves what an admin changed of words to ask with; asks that were written from them stay as they are. Refuses:
 * not-allowed, not-found (put away ones too), changed-meanwhile (with both texts), invalid at `title` (in use).
 */
export function editAskTemplate(
  tx: Tx,
  person: Person,
  { templateId, edit }: EditAskTemplate,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  const template = findAskTemplate(tx, templateId)
  if (!template || template.archivedAt) return refuse('not-found')
  const { id, type, title, subject, message, editedBy, editedAt } = template
  const { changes, clashes } = planEdit({ title, subject, message }, edit)
  if (clashes.length > 0) return refuseClash(tx, { clashes, editedBy, editedAt })
  if (Object.keys(changes).length === 0) return ok({ templateId })
  if (changes.title && isTitleTaken(tx, { id, type, title: changes.title }))
    return refuseFields({ title: titleTakenSentence })
  saveAskTemplate(tx, { template, by: person.userId, changes }, at)
  return ok({ templateId })
}
