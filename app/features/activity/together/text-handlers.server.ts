import type { XmlFragment } from 'yjs'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mergeTexts } from '#app/domain/activity/merge-texts.ts'
import type { SharedTextKind, Words } from '#app/domain/activity/shared-text.ts'
import { readText, writeText } from '#app/domain/activity/text-document.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Result } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import type { Tx } from '#db/transaction.server.ts'

/** How a part of the document becomes the words that a record keeps, and back. */
export type TextFormat = {
  read: (part: XmlFragment) => string
  /** Touches as little of the part as it can. */
  write: (part: XmlFragment, words: string) => void
  /** What two texts that grew from `base` say together. */
  merge: (base: string, ours: string, theirs: string) => string
}

/** Lines of plain words. */
export const plainText: TextFormat = { read: readText, write: writeText, merge: mergeTexts }

/** What words go into their record with. */
export type Settled = {
  subjectId: string
  /** The parts that the record does not say yet. */
  words: Words
  /** Names of everybody who wrote in it since the last time, in the order in which they last did. */
  writers: readonly string[]
}

/** What one area offers, so that its long text can be written by several people at once. */
export type TextHandler = {
  /** The parts of the text. */
  fields: readonly string[]
  format: TextFormat
  /**
   * What the record says now, and whether this person may write in it; undefined when it is not on their account or does
   * not exist for them.
   */
  find: (db: Db, actor: PlanActor, subjectId: string) => { words: Words; mayWrite: boolean } | undefined
  /** Puts words into the record through its own command, in the name of one of those who wrote them. */
  settle: (tx: Tx, actor: PlanActor, settled: Settled, at: Moment) => Result<unknown>
}

export type TextHandlers = Record<SharedTextKind, TextHandler>

let handlers: TextHandlers | undefined

/** Called once per process and bundle, from `app/server/together.ts`. */
export function registerTextHandlers(all: TextHandlers): void {
  handlers = all
}

/** The handler of a kind. */
export function textHandler(kind: SharedTextKind): TextHandler {
  if (!handlers) throw new Error('registerTextHandlers was not called')
  return handlers[kind]
}
