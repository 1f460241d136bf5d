import { eq } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { askTemplates } from '#db/schema/advocacy.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AskTemplate } from './ask-templates.server.ts'
import { wordsFor } from './ask-words.server.ts'

type Changes = Partial<Pick<AskTemplate, 'title' | 'subject' | 'message' | 'archivedAt'>>

/** Saves changes of words to ask with: version, who and when, and the line in the deployment's history. */
export function saveAskTemplate(
  tx: Tx,
  { template, by, changes }: { template: AskTemplate; by: string; changes: Changes },
  at: Moment,
): void {
  const { id: templateId, version } = template
  tx.update(askTemplates)
    .set({ ...changes, version: version + 1, editedAt: at.now, editedBy: by })
    .where(eq(askTemplates.id, templateId))
    .run()
  const texts = { template: changes.title ?? template.title }
  const kind = changes.archivedAt ? ('ask-template-archived' as const) : ('ask-template-saved' as const)
  recordEvent(tx, { kind, accountId: null, actorId: by, templateId, texts }, at)
}

/** Whether whoever asks would find two under this name: words of their own or of those Cairn brings along. */
export function isTitleTaken(
  tx: Tx,
  { id, type, title }: Pick<AskTemplate, 'type' | 'title'> & { id?: string },
): boolean {
  const same = (other: string) => other.toLowerCase() === title.toLowerCase()
  return wordsFor(tx, type).some((words) => words.key !== id && same(words.title))
}

/** Said at the field when it is. */
export const titleTakenSentence = 'Words for this have that name already. Choose another one'
