import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { readSharedTextName } from '#app/domain/activity/shared-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { messagesIn } from '#app/features/activity/messages.server.ts'
import { type Hub, openHub } from '#app/features/activity/together/hub.server.ts'
import { closeCodes, type Visitor } from '#app/features/activity/together/visitor.ts'
import { findPlace, type Place } from '#app/features/auth/find-place.server.ts'
import { findSignedIn } from '#app/features/auth/sessions.server.ts'
import type { Db } from '#db/client.server.ts'
import { readPreview } from './guard.server.ts'

const messageBytesAtMost = 1_000_000
const socketsOfOnePerson = 20
/** What one socket may send in so many milliseconds. */
const allowance = { everyMs: 10_000, messages: 1000, bytes: 4_000_000 }

type World = {
  db: Db
  clock: () => Moment
  env: { baseUrl: string; dataFolder: string }
  ownOrigins: readonly string[]
  log: { error(facts: object, text: string): void }
}

/** The door for sockets: `upgrade` takes a connection over or turns it away, `stop` closes all. */
export type Together = {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  stop: () => Promise<void>
}

/**
 * Takes the sockets of `/plans/<account>/together`, by which several people write in one text at once: from our own pages,
 * of somebody signed in who has a place on the account. Anything else gets its status and is closed.
 */
export function openTogether(world: World, messages = messagesIn(world.env.dataFolder)): Together {
  const hub = openHub({ ...world, messages })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytesAtMost,
    perMessageDeflate: false,
  })
  const ofPerson = new Map<string, number>()
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const answer = await admit(world, request)
    if (typeof answer === 'number') return turnAway(socket, answer)
    // what has closed meanwhile does not close again: it would be counted for ever
    if (socket.destroyed) return
    const { userId } = answer.actor
    const count = ofPerson.get(userId) ?? 0
    if (count >= socketsOfOnePerson) return turnAway(socket, 429)
    ofPerson.set(userId, count + 1)
    socket.once('close', () => ofPerson.set(userId, (ofPerson.get(userId) ?? 1) - 1))
    sockets.handleUpgrade(request, socket, head, (opened) => attach(hub, opened, answer))
  }
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      upgrade(request, socket, head).catch((error) => {
        world.log.error(
          { name: error instanceof Error ? error.name : typeof error },
          'a socket was not taken',
        )
        turnAway(socket, 500)
      })
    },
    stop: async () => {
      hub.stop()
      for (const one of sockets.clients) one.close(closeCodes.stopping, 'stopping')
      await allClosed(sockets)
      for (const one of sockets.clients) one.terminate()
    },
  }
}

const statusTexts: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

function turnAway(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${statusTexts[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
}

/** Who it is, or the status they are turned away with. A foreign account is missing, like everywhere. */
async function admit(world: World, request: IncomingMessage): Promise<Visitor | number> {
  const slug = /^\/plans\/([^/?]{1,200})\/together(?:\?|$)/.exec(request.url ?? '')?.[1]
  if (!slug) return 404
  if (!world.ownOrigins.includes(request.headers.origin ?? '')) return 403
  const ask = () => placeOf(world, slug, request.headers.cookie ?? null)
  const place = await ask()
  if (place === 'signed-out') return 401
  if (!place) return 404
  const askAgain = async () => {
    const now = await ask()
    return now === 'signed-out' || !now ? null : now.actor
  }
  return { actor: place.actor, askAgain, askedAt: world.clock().now.getTime() }
}

async function placeOf(
  world: World,
  slug: string,
  cookies: string | null,
): Promise<Place | null | 'signed-out'> {
  const { db, env, clock } = world
  const session = { db, now: clock().now, isSecure: env.baseUrl.startsWith('https:'), isOnlyLook: true }
  const signedIn = await findSignedIn(session, cookies)
  return signedIn ? findPlace(db, slug, signedIn.person, readPreview(cookies)) : 'signed-out'
}

function attach(hub: Hub, socket: WebSocket, visitor: Visitor): void {
  const { href } = new URL('http://portal/together')
  const client = hub.server.handleConnection(socket, new Request(href), visitor)
  let spent = { since: Date.now(), messages: 0, bytes: 0 }
  socket.on('message', (data: RawData, isBinary) => {
    const frame = bytesOf(data)
    if (Date.now() - spent.since > allowance.everyMs) spent = { since: Date.now(), messages: 0, bytes: 0 }
    spent.messages += 1
    spent.bytes += frame.length
    if (spent.messages > allowance.messages || spent.bytes > allowance.bytes)
      return socket.close(closeCodes.tooFast, 'too-fast')
    // a frame is passed on only when it begins with the name of a text of ours
    if (!isBinary || !readSharedTextName(nameIn(frame))) return socket.close(1007, 'not-understood')
    client.handleMessage(frame)
  })
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
  socket.on('error', () => socket.terminate())
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/**
 * The text a frame begins with: its length in one byte (our names are short), then itself, and behind a zero what tells two
 * openings of one text on one socket apart.
 */
function nameIn(frame: Uint8Array): string {
  const length = frame[0] ?? 0
  const name = length < 128 ? Buffer.from(frame.subarray(1, 1 + length)).toString('latin1') : ''
  const [text = '', session, ...rest] = name.split('\0')
  const isWellFormed = session === undefined || (/^[a-z0-9]{2,20}$/.test(session) && rest.length === 0)
  return isWellFormed ? text : ''
}

async function allClosed(sockets: WebSocketServer): Promise<void> {
  for (let waited = 0; sockets.clients.size > 0 && waited < 2000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}
