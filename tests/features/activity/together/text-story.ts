import * as Y from 'yjs'
import { writeText } from '#app/domain/activity/text-document.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { openText, wordsOf } from '#app/features/activity/together/open-text.server.ts'
import { settleText } from '#app/features/activity/together/settle-text.server.ts'
import { textHandler } from '#app/features/activity/together/text-handlers.server.ts'
import {
  findText,
  keepUpdate,
  readTextRow,
  storedDocument,
} from '#app/features/activity/together/text-rows.server.ts'
import { registerTogether } from '#app/server/together.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { may4, openPlanStory } from '#tests/features/plan/plan-story.ts'

registerTogether()

const handler = () => textHandler('context')

/** The context of an account, opened for writing together. */
export function openTextStory() {
  const story = openPlanStory()
  const { db, account, maria } = story
  const open = (at: Moment = may4): string => {
    const words = handler().find(db, maria.actor, account.id)?.words ?? {}
    let textId = ''
    write(db, (tx) => {
      textId = openText(tx, { kind: 'context', accountId: account.id, subjectId: account.id, words }, at)
      return ok(null)
    })
    return textId
  }
  return { ...story, open, row: () => findText(db, { kind: 'context', subjectId: account.id }) }
}

type Typed = { textId: string; by: string; words: Record<string, string>; at?: Moment }

/** Somebody types: parts of the text become these words. */
export function typeInto(db: Db, { textId, by, words, at = may4 }: Typed): void {
  write(db, (tx) => {
    const row = readTextRow(tx, textId)
    const document = storedDocument(tx, row)
    const before = Y.encodeStateVector(document)
    document.transact(() => {
      for (const [field, text] of Object.entries(words)) writeText(document.getXmlFragment(field), text)
    })
    const update = Y.encodeStateAsUpdate(document, before)
    keepUpdate(tx, { textId, update, writtenBy: by, fields: wordsOf(textHandler(row.kind), document) }, at)
    return ok(null)
  })
}

/** What the stored document says. */
export function saidBy(db: Db, textId: string) {
  return wordsOf(handler(), storedDocument(db, readTextRow(db, textId)))
}

export function settle(db: Db, textId: string, at: Moment = may4) {
  return write(db, (tx) => settleText(tx, textId, at))
}
