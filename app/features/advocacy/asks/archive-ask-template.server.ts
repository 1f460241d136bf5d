import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AskTemplateChoice } from './ask-template-form.ts'
import { findAskTemplate } from './ask-templates.server.ts'
import { isTitleTaken, saveAskTemplate } from './save-ask-template.server.ts'

type Kept = Result<{ templateId: string }>

/** Puts words away: nobody begins from them any more. Refuses: not-allowed, not-found, already-done. */
export function archiveAskTemplate(tx: Tx, person: Person, input: AskTemplateChoice, at: Moment): Kept {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  const template = findAskTemplate(tx, input.templateId)
  if (!template) return refuse('not-found')
  if (template.archivedAt) return refuse('already-done', { message: 'These words are put away already.' })
  saveAskTemplate(tx, { template, by: person.userId, changes: { archivedAt: at.now } }, at)
  return ok({ templateId: template.id })
}

/** Brings words back that were put away. Refuses: not-allowed, not-found, already-done (also when their name is taken). */
export function restoreAskTemplate(tx: Tx, person: Person, input: AskTemplateChoice, at: Moment): Kept {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  const template = findAskTemplate(tx, input.templateId)
  if (!template) return refuse('not-found')
  if (!template.archivedAt) return refuse('already-done', { message: 'These words are in use already.' })
  if (isTitleTaken(tx, template))
    return refuse('already-done', {
      message: `Other words have the name “${template.title}” by now. Rename those first.`,
    })
  saveAskTemplate(tx, { template, by: person.userId, changes: { archivedAt: null } }, at)
  return ok({ templateId: template.id })
}
