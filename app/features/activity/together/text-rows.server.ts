import { and, asc, eq, gt, sql } from 'drizzle-orm'
import * as Y from 'yjs'
import { type SharedTextKind, saysTheSame, type Words } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import { sharedTexts, sharedTextUpdates } from '#db/schema/activity-texts.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'

export type TextRow = typeof sharedTexts.$inferSelect

const textOfSubject = statement((db) =>
  db
    .select()
    .from(sharedTexts)
    .where(
      and(
        eq(sharedTexts.kind, sql.placeholder('kind')),
        eq(sharedTexts.subjectId, sql.placeholder('subjectId')),
      ),
    )
    .prepare(),
)

const textById = statement((db) =>
  db
    .select()
    .from(sharedTexts)
    .where(eq(sharedTexts.id, sql.placeholder('id')))
    .prepare(),
)

const updatesAfter = statement((db) =>
  db
    .select({ id: sharedTextUpdates.id, update: sharedTextUpdates.update })
    .from(sharedTextUpdates)
    .where(
      and(
        eq(sharedTextUpdates.textId, sql.placeholder('textId')),
        gt(sharedTextUpdates.id, sql.placeholder('after')),
      ),
    )
    .orderBy(asc(sharedTextUpdates.id))
    .prepare(),
)

/** The stored text of a record, if anybody ever wrote in it together. */
export function findText(db: Db, of: { kind: SharedTextKind; subjectId: string }): TextRow | undefined {
  return textOfSubject(db).get(of)
}

/** A stored text by its id. */
export function readTextRow(db: Db, id: string): TextRow {
  const row = textById(db).get({ id })
  if (!row) throw new Error('a shared text is gone')
  return row
}

/** Where a copy in memory stands: everything up to this update is in it. */
export type CaughtUp = { through: number }

/**
 * Brings a document up to what is stored, from wherever it stands: `origin` goes to whoever listens to the document.
 * Bringing in what it has already changes nothing.
 */
export function catchUp(db: Db, row: TextRow, document: Y.Doc, known: CaughtUp, origin?: unknown): void {
  if (row.throughUpdateId > known.through || known.through === 0) {
    Y.applyUpdate(document, row.document, origin)
    known.through = Math.max(known.through, row.throughUpdateId)
  }
  for (const { id, update } of updatesAfter(db).all({ textId: row.id, after: known.through })) {
    Y.applyUpdate(document, update, origin)
    known.through = id
  }
}

/** The document as it is stored. */
export function storedDocument(db: Db, row: TextRow): Y.Doc {
  const document = new Y.Doc()
  catchUp(db, row, document, { through: 0 })
  return document
}

type NewUpdate = {
  textId: string
  update: Uint8Array
  /** Null for what the record itself brought in. */
  writtenBy: string | null
  /** What the document says with it. */
  fields: Words
}

/** Keeps a change of a document, before anybody else hears of it. */
export function keepUpdate(tx: Tx, { textId, update, writtenBy, fields }: NewUpdate, at: Moment): void {
  tx.insert(sharedTextUpdates)
    .values({ textId, update: Buffer.from(update), writtenBy, at: at.now })
    .run()
  const { waitingSince, settledFields } = readTextRow(tx, textId)
  const agrees = saysTheSame(fields, settledFields)
  tx.update(sharedTexts)
    .set({ fields, changedAt: at.now, waitingSince: agrees ? null : (waitingSince ?? at.now) })
    .where(eq(sharedTexts.id, textId))
    .run()
}

/**
 * Folds every change into the document: what it says is in the record now. Whoever follows by the changes' numbers finds
 * the document itself ahead of them.
 */
export function foldText(tx: Tx, row: TextRow, document: Y.Doc, fields: Words): void {
  const newest = tx
    .select({ id: sql<number | null>`max(${sharedTextUpdates.id})` })
    .from(sharedTextUpdates)
    .where(eq(sharedTextUpdates.textId, row.id))
    .get()
  tx.update(sharedTexts)
    .set({
      ...{ fields, settledFields: fields, waitingSince: null },
      document: Buffer.from(Y.encodeStateAsUpdate(document)),
      throughUpdateId: newest?.id ?? row.throughUpdateId,
    })
    .where(eq(sharedTexts.id, row.id))
    .run()
  tx.delete(sharedTextUpdates).where(eq(sharedTextUpdates.textId, row.id)).run()
}

/** A number that grows with every change of any text, also when changes were folded meanwhile. One look-up. */
export function lastUpdateId(db: Db): number {
  const row = db.$client
    .prepare("select seq from sqlite_sequence where name = 'shared_text_updates'")
    .get() as { seq: number } | undefined
  return row?.seq ?? 0
}
