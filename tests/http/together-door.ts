import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { UserKind } from '#app/domain/accounts/member.ts'
import { readText, writeText } from '#app/domain/activity/text-document.ts'
import { openMessages } from '#app/features/activity/messages.server.ts'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { openTogether } from '#app/http/together.server.ts'
import { registerTogether } from '#app/server/together.ts'
import type { Db } from '#db/client.server.ts'
import { momentAt } from '#tests/factories/moment.ts'

registerTogether()

/** Our own pages, as the door knows them. */
export const origin = 'http://cairn.test'

/** A server that takes sockets, on a database of the test's; several of them are several processes to each other. */
export async function openDoor(db: Db, folder = mkdtempSync(join(tmpdir(), 'cairn-door-'))) {
  const errors: string[] = []
  const world = {
    db,
    clock: () => momentAt(new Date()),
    env: { baseUrl: origin, dataFolder: folder },
    ownOrigins: [origin],
    log: { error: (_: object, text: string) => errors.push(text) },
  }
  const messages = openMessages(folder)
  const together = openTogether(world, messages)
  const server = createServer()
  server.on('upgrade', together.upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/plans/northwind/together`
  const stop = async () => {
    await together.stop()
    server.close()
  }
  onTestFinished(async () => {
    await stop()
    messages.client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url, errors, folder, stop }
}

/** The `Cookie` header of somebody signed in. */
export async function cookieOf(db: Db, user: { id: string; kind: UserKind }): Promise<string> {
  const cookie = await startSession({ db, now: new Date(), isSecure: false }, user, 'a test')
  return cookie.split(';')[0] ?? ''
}

type Asked = { cookie?: string; from?: string }

/** A bare socket, and what becomes of it: its status when it is turned away, its code when it is closed. */
export function bareSocket(url: string, { cookie = '', from = origin }: Asked = {}) {
  const socket = new WebSocket(url, { headers: { cookie, origin: from } })
  socket.on('error', () => undefined)
  const opened = new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
  })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  return { socket, opened, closed }
}

type Socket = HocuspocusProviderWebsocket

/** Somebody's browser with one text open; `socket`: that of another text they have open. */
export function openBrowser(door: { url: string }, name: string, cookie: string, socket?: Socket) {
  const document = new Y.Doc()
  const events = { closed: [] as number[], reasons: [] as string[], turnedAway: false }
  const websocketProvider = socket ?? openSocket(door.url, cookie)
  const provider = new HocuspocusProvider({
    websocketProvider,
    sessionAwareness: true,
    name,
    document,
    token: 'by cookie',
    onAuthenticationFailed: () => {
      events.turnedAway = true
    },
    onClose: ({ event: { code, reason } }) => {
      events.closed.push(code)
      events.reasons.push(reason)
    },
  })
  provider.attach()
  const leave = () => {
    provider.destroy()
    websocketProvider.destroy()
  }
  onTestFinished(leave)
  const part = (field: string) => document.getXmlFragment(field)
  return {
    provider,
    socket: websocketProvider,
    events,
    leave,
    isHere: () => provider.isSynced && provider.isAuthenticated,
    isStored: () => !provider.hasUnsyncedChanges,
    says: (field: string) => readText(part(field)),
    write: (field: string, words: string) => document.transact(() => writeText(part(field), words)),
  }
}

function openSocket(url: string, cookie: string): Socket {
  class SignedInSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } })
      // a test may end while it comes back
      this.on('error', () => undefined)
    }
  }
  return new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: SignedInSocket })
}
