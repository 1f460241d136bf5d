import { type Configuration, type Connection, Hocuspocus } from '@hocuspocus/server'
import { askAgain, connectionsOf, followTexts, letGo } from './follow-texts.server.ts'
import {
  type LoadedText,
  loadText,
  type Surroundings,
  settleAfterLast,
  settleNow,
  takesIn,
} from './loaded-text.server.ts'
import { standingOf, TurnedAway } from './standing.server.ts'
import { closeCodes, type Visitor } from './visitor.ts'

/** A question for what is missing, which changes nothing. */
const syncStep1 = 0
const askBeforeWritingMs = 1000
/** A page that is only loaded anew does not make a version. */
const lastWriterGoneMs = 3000

export type Hub = ReturnType<typeof openHub>

type Hooks = Partial<Configuration<Visitor>>
type OpenTexts = Map<string, LoadedText>

/**
 * The documents that people of this process write in, each shared by everybody who has it open. What somebody writes is
 * stored before it is told to anybody or acknowledged; what other processes stored and what other ways wrote into the
 * record is brought in. `server` takes sockets; `stop` closes them.
 */
export function openHub(surroundings: Surroundings) {
  const open: OpenTexts = new Map()
  const server = new Hocuspocus<Visitor>({
    quiet: true,
    timeout: 60_000,
    debounce: 0,
    maxPendingDocuments: 8,
    maxUnauthenticatedQueueSize: 2_000_000,
    ...rightsHooks(surroundings, open),
    ...textHooks(surroundings, open),
  })
  return {
    server,
    stop: () => {
      for (const connection of connectionsOf(open.values()))
        connection.webSocket.close(closeCodes.stopping, 'stopping')
    },
  }
}

/** Who may be here, write, and under which name; asked again before writing when the last answer is not fresh. */
function rightsHooks(surroundings: Surroundings, open: OpenTexts): Hooks {
  const { db, clock } = surroundings
  return {
    onAuthenticate: async ({ documentName, context, connectionConfig }) => {
      const standing = standingOf(db, context, documentName)
      if (!standing || open.get(documentName)?.isBroken)
        throw new TurnedAway(closeCodes.lostAccess, 'not-here')
      connectionConfig.readOnly = !standing.mayWrite
    },
    beforeHandleMessage: async ({ connection }) => {
      const { askedAt } = connection.context
      if (clock().now.getTime() - askedAt < askBeforeWritingMs) return
      if (!(await askAgain(surroundings, connection)))
        throw new TurnedAway(closeCodes.lostAccess, 'no-access')
    },
    beforeSync: async ({ type, payload, documentName, connection }) => {
      const text = open.get(documentName)
      if (type === syncStep1 || !text || connection.readOnly) return
      // the record may have closed a moment ago (a review was held), which an answer of this second does not know
      if (!standingOf(db, connection.context, documentName)?.mayWrite) letGo(connection, 'no-access')
      else if (!takesIn(text, payload.length)) letGo(connection, 'text-is-full')
    },
    beforeHandleAwareness: async ({ states, connection }) => {
      if (!connection) return
      nameStates(states, connection.context)
      for (const client of states.keys()) if (isOfAnother(client, connection)) states.delete(client)
    },
  }
}

/** From reading a text into memory until the last has left it. */
function textHooks(surroundings: Surroundings, open: OpenTexts): Hooks {
  let timer: NodeJS.Timeout | undefined
  return {
    onLoadDocument: async ({ document, documentName, context }) => {
      open.set(documentName, loadText(surroundings, { document, name: documentName, visitor: context }))
      timer ??= followTexts(surroundings, open, () => {
        clearInterval(timer)
        timer = undefined
      })
    },
    onStateless: async ({ connection, documentName, payload }) => {
      const text = open.get(documentName)
      if (payload === 'settle' && text && !connection.readOnly)
        connection.sendStateless(settleNow(surroundings, text) ?? '')
    },
    onDisconnect: async ({ documentName }) => {
      const text = open.get(documentName)
      if (text) setTimeout(() => settleAfterLast(surroundings, text), lastWriterGoneMs).unref()
    },
    afterUnloadDocument: async ({ documentName }) => {
      open.get(documentName)?.others.stop()
      open.delete(documentName)
    },
  }
}

/** The caret of somebody else is not moved, nor put in one's own name. */
function isOfAnother(client: number, { document, context }: Connection<Visitor>): boolean {
  return document
    .getConnections()
    .some(
      (other: Connection<Visitor>) =>
        other.context.actor.userId !== context.actor.userId && document.getClients(other).has(client),
    )
}

/** A caret bears the name of whoever the socket belongs to, whatever it says; a staff member looking in has none. */
function nameStates(states: Map<number, Record<string, unknown>>, { actor }: Visitor): void {
  const isHidden = actor.side === 'customer' && actor.isPreview
  for (const [client, { cursor }] of states) {
    if (isHidden || JSON.stringify(cursor ?? null).length > 2000) states.delete(client)
    else states.set(client, { cursor, user: { id: actor.userId, name: actor.name } })
  }
}
