import type { Person } from '#app/domain/access/actor.ts'
import { mayKeepAdvocacySettings } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CreateAskTemplate } from './ask-template-form.ts'
import { isTitleTaken, titleTakenSentence } from './save-ask-template.server.ts'

/** Words of the vendor's own to ask with. Refuses: not-allowed, invalid at `title` (in use for this type). */
export function createAskTemplate(
  tx: Tx,
  person: Person,
  input: CreateAskTemplate,
  at: Moment,
): Result<{ templateId: string }> {
  if (!mayKeepAdvocacySettings(person)) return refuse('not-allowed')
  if (isTitleTaken(tx, input)) return refuseFields({ title: titleTakenSentence })
  const templateId = at.newId()
  const by = person.userId
  tx.insert(askTemplates)
    .values({ id: templateId, ...input, createdAt: at.now, createdBy: by })
    .run()
  const texts = { template: input.title }
  recordEvent(tx, { kind: 'ask-template-saved', accountId: null, actorId: by, templateId, texts }, at)
  return ok({ templateId })
}
