import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { type SharedTextKind, saysTheSame, type Words } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { sharedTexts } from '#db/schema/activity-texts.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type TextHandler, textHandler } from './text-handlers.server.ts'
import { findText, keepUpdate, readTextRow, storedDocument, type TextRow } from './text-rows.server.ts'

type Opened = { accountId: string; kind: SharedTextKind; subjectId: string; words: Words }

/**
 * The stored text of a record that says `words`: begun from them the first time, and with what was written into the record
 * by other ways since (a plain form, an import) brought in. Returns the text's id.
 */
export function openText(tx: Tx, { accountId, kind, subjectId, words }: Opened, at: Moment): string {
  const row = findText(tx, { kind, subjectId })
  if (row) {
    bringInWords(tx, row, words, at)
    return row.id
  }
  const handler = textHandler(kind)
  const document = new Y.Doc()
  const fields = pickWords(handler, words)
  document.transact(() => writeWords(handler, document, fields))
  const id = at.newId()
  tx.insert(sharedTexts)
    .values({
      ...{ id, accountId, kind, subjectId, fields, settledFields: fields, changedAt: at.now },
      document: Buffer.from(Y.encodeStateAsUpdate(document)),
    })
    .run()
  return id
}

/**
 * Brings what the record says now into a text whose record was written to by other ways: the words of both survive. Done
 * once whoever asks, because it is noted in the same transaction. True when something was brought in.
 */
export function bringInWords(tx: Tx, row: TextRow, recordWords: Words, at: Moment): boolean {
  const handler = textHandler(row.kind)
  const words = pickWords(handler, recordWords)
  if (saysTheSame(words, row.settledFields)) return false
  const document = storedDocument(tx, row)
  const before = Y.encodeStateVector(document)
  const merged = mergeWords(handler, document, { base: row.settledFields, theirs: words })
  document.transact(() => writeWords(handler, document, merged))
  tx.update(sharedTexts).set({ settledFields: words }).where(eq(sharedTexts.id, row.id)).run()
  const update = Y.encodeStateAsUpdate(document, before)
  const fields = wordsOf(handler, document)
  keepUpdate(tx, { textId: readTextRow(tx, row.id).id, update, writtenBy: null, fields }, at)
  return true
}

/** What each part of a document says. */
export function wordsOf({ fields, format }: TextHandler, document: Y.Doc): Words {
  return Object.fromEntries(fields.map((field) => [field, format.read(document.getXmlFragment(field))]))
}

function writeWords({ format }: TextHandler, document: Y.Doc, words: Words): void {
  for (const [field, text] of Object.entries(words)) {
    const part = document.getXmlFragment(field)
    if (format.read(part) !== text) format.write(part, text)
  }
}

function mergeWords(
  handler: TextHandler,
  document: Y.Doc,
  { base, theirs }: { base: Words; theirs: Words },
): Words {
  const ours = wordsOf(handler, document)
  return Object.fromEntries(
    handler.fields.map((field) => [
      field,
      handler.format.merge(base[field] ?? '', ours[field] ?? '', theirs[field] ?? ''),
    ]),
  )
}

function pickWords({ fields }: TextHandler, words: Words): Words {
  return Object.fromEntries(fields.map((field) => [field, words[field] ?? '']))
}
