import type { Connection } from '@hocuspocus/server'
import { saysTheSame } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { latestEventId } from '../versions.server.ts'
import { errorName, type LoadedText, type Surroundings, stored } from './loaded-text.server.ts'
import { bringInWords } from './open-text.server.ts'
import { standingOf } from './standing.server.ts'
import { catchUp, lastUpdateId, readTextRow } from './text-rows.server.ts'
import { closeCodes, type Visitor } from './visitor.ts'

const lookEveryMs = 300
const askEveryMs = 5000

type LoadedTexts = Map<string, LoadedText>

/** Looks for what others did, as long as a text is open: two look-ups when nothing has happened. */
export function followTexts(surroundings: Surroundings, open: LoadedTexts, end: () => void): NodeJS.Timeout {
  const { db, clock, log } = surroundings
  const now = () => clock().now.getTime()
  let knownUpdate = lastUpdateId(db)
  let knownEvent = latestEventId(db)
  let askedAt = now()
  const look = () => {
    if (open.size === 0) return end()
    const [update, event] = [lastUpdateId(db), latestEventId(db)]
    const isNewEvent = event !== knownEvent
    if (update !== knownUpdate || isNewEvent)
      for (const text of open.values()) follow(db, clock, text, isNewEvent)
    if (isNewEvent || now() - askedAt > askEveryMs) {
      askedAt = now()
      for (const connection of connectionsOf(open.values()))
        void askAgain(surroundings, connection).catch(() => connection.webSocket.close(1011))
    }
    knownUpdate = update
    knownEvent = event
  }
  return setInterval(() => {
    try {
      look()
    } catch (error) {
      log.error(errorName(error), 'shared texts were not followed')
    }
  }, lookEveryMs).unref()
}

/** Brings in what other processes stored and, after a new line in the history, what other ways wrote into the record. */
function follow(db: Db, clock: () => Moment, text: LoadedText, mayDiffer: boolean): void {
  const visitor = text.document.getConnections()[0]?.context
  const record = mayDiffer && visitor ? standingOf(db, visitor, text.document.name) : undefined
  const row = readTextRow(db, text.textId)
  if (record && !saysTheSame(record.words, row.settledFields))
    write(db, (tx) => ok(bringInWords(tx, readTextRow(tx, row.id), record.words, clock())))
  catchUp(db, readTextRow(db, row.id), text.document, text.known, stored)
}

/** Lets go of whoever lost their place or the text; takes or gives the right to write. True while they may stay. */
export async function askAgain(
  { db, clock }: Surroundings,
  connection: Connection<Visitor>,
): Promise<boolean> {
  const visitor = connection.context
  const actor = await visitor.askAgain()
  if (actor) {
    visitor.actor = actor
    visitor.askedAt = clock().now.getTime()
    const standing = standingOf(db, visitor, connection.document.name)
    if (standing?.mayWrite || (standing && connection.readOnly)) {
      connection.readOnly = !standing.mayWrite
      return true
    }
    letGo(connection, 'no-access')
  } else connection.webSocket.close(closeCodes.lostAccess, 'no-access')
  return false
}

/** Ends one text for one person, who keeps what they see; their other texts on the same socket go on. */
export function letGo(connection: Connection<Visitor>, reason: keyof typeof endings): void {
  connection.readOnly = true
  connection.close({ code: endings[reason], reason })
}

const endings = { 'no-access': closeCodes.lostAccess, 'text-is-full': closeCodes.textIsFull } as const

/** Everybody who has one of the texts open. */
export function connectionsOf(texts: Iterable<LoadedText>): Connection<Visitor>[] {
  return [...texts].flatMap(({ document }) => document.getConnections())
}
