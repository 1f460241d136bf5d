import type { Connection, Document } from '@hocuspocus/server'
import { encodeStateAsUpdate } from 'yjs'
import { readSharedTextName } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import type { Messages } from '../messages.server.ts'
import { joinOthers } from './between-processes.server.ts'
import { openText, wordsOf } from './open-text.server.ts'
import { settleText } from './settle-text.server.ts'
import { standingOf, TurnedAway } from './standing.server.ts'
import { textHandler } from './text-handlers.server.ts'
import { type CaughtUp, catchUp, keepUpdate, readTextRow } from './text-rows.server.ts'
import { closeCodes, textBytesAtMost, type Visitor } from './visitor.ts'

/** What texts are written in. */
export type Surroundings = {
  db: Db
  clock: () => Moment
  log: { error(facts: object, text: string): void }
  /** To other processes on the same data. */
  messages: Messages
}

/** A document in memory, and where it stands. */
export type LoadedText = {
  textId: string
  document: Document
  known: CaughtUp
  bytes: number
  isBroken: boolean
  others: ReturnType<typeof joinOthers>
}

type Loaded = { document: Document; name: string; visitor: Visitor }

/** Reads a text into memory, and from then on stores every change of it before anybody is told. */
export function loadText(surroundings: Surroundings, { document, name, visitor }: Loaded): LoadedText {
  const { db, clock, log, messages } = surroundings
  const standing = standingOf(db, visitor, name)
  const of = readSharedTextName(name)
  if (!standing || !of) throw new TurnedAway(closeCodes.lostAccess, 'not-here')
  const opened = { ...of, accountId: visitor.actor.accountId, words: standing.words }
  let textId = ''
  write(db, (tx) => {
    textId = openText(tx, opened, clock())
    return ok(null)
  })
  const look = () => catchUp(db, readTextRow(db, textId), document, text.known, stored)
  const others = joinOthers(messages, document, look)
  const text: LoadedText = { textId, document, known: { through: 0 }, bytes: 0, isBroken: false, others }
  look()
  text.bytes = bytesOf(document)
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === stored) {
      text.bytes += update.length
      return
    }
    try {
      keep(surroundings, text, update, writerOf(origin))
      others.sayStored()
    } catch (error) {
      log.error(errorName(error), 'a shared text was not stored')
      breakOff(text)
    }
  })
  return text
}

/** What comes out of the store is not stored again. */
export const stored = { source: 'local' as const, skipStoreHooks: true }

function keep(
  { db, clock }: Surroundings,
  text: LoadedText,
  update: Uint8Array,
  writtenBy: string | null,
): void {
  const name = readSharedTextName(text.document.name)
  if (!name) return
  const fields = wordsOf(textHandler(name.kind), text.document)
  write(db, (tx) => {
    keepUpdate(tx, { textId: text.textId, update, writtenBy, fields }, clock())
    return ok(null)
  })
}

function writerOf(origin: unknown): string | null {
  const from = origin as { source?: string; connection?: { context: Visitor } } | null
  return from?.source === 'connection' ? (from.connection?.context.actor.userId ?? null) : null
}

/**
 * The disk is full, say: what memory holds now is not what is stored, so nobody is told of it or gets it acknowledged.
 * Everybody is let go, keeps their words and comes back to what is stored.
 */
function breakOff(text: LoadedText): void {
  text.isBroken = true
  for (const connection of text.document.getConnections())
    connection.webSocket.close(closeCodes.notStored, 'not-stored')
}

/** The last who could write has gone: what they wrote need not wait for the pause. */
export function settleAfterLast(surroundings: Surroundings, text: LoadedText): void {
  if (text.document.getConnections().some((connection: Connection<Visitor>) => !connection.readOnly)) return
  try {
    settleNow(surroundings, text)
  } catch (error) {
    surroundings.log.error(errorName(error), 'a shared text waits to be settled')
  }
}

/** Puts what a text says into its record; answers why not, if that was refused. */
export function settleNow({ db, clock }: Surroundings, { textId }: LoadedText): string | undefined {
  const answer = write(db, (tx) => settleText(tx, textId, clock()))
  if (answer.ok) return undefined
  const { message, fields } = answer.refusal
  return message ?? Object.values(fields ?? {})[0] ?? 'This cannot be saved as it is.'
}

/** The kind of an error; its message may repeat what people wrote. */
export function errorName(error: unknown) {
  return { name: error instanceof Error ? error.name : typeof error }
}

/**
 * Whether a text takes so many bytes more, which are counted then: also those of changes that wait for others, and so are
 * no part of it yet. What was typed and taken out again is not counted for long.
 */
export function takesIn(text: LoadedText, bytes: number): boolean {
  if (text.bytes + bytes > textBytesAtMost) text.bytes = bytesOf(text.document)
  if (text.bytes + bytes > textBytesAtMost) return false
  text.bytes += bytes
  return true
}

function bytesOf(document: Document): number {
  return encodeStateAsUpdate(document).length
}
