import { randomBytes } from 'node:crypto'
import type { Person } from '#app/domain/access/actor.ts'
import type { UserKind } from '#app/domain/accounts/member.ts'
import { changingPerson, cookieText, readCookie } from '#app/domain/auth/cookie.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { deviceOf } from '#app/domain/auth/device.ts'
import { networkOf } from '#app/domain/auth/network.ts'
import { browserCookieLasts, deviceLasts } from '#app/domain/auth/secrets.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { deviceCookie, deviceTokenIn, newDeviceToken, noDeviceCookie } from './device-cookie.server.ts'
import { type Limiter, limiterIn } from './limits.server.ts'
import { forgetDevice, rememberDevice } from './remembered-devices.server.ts'
import { endSession, sessionWorld, startSession } from './sessions.server.ts'

/** What signing in needs to know of a request; every scene of `app/http` is one. */
export type Doorway = {
  request: Request
  signedIn: { token: string; person: Person } | null
  context: {
    db: Db
    at: { now: Date; newId: () => string }
    secret: string
    address: string
    env: { baseUrl: string; dataFolder: string; isDemo: boolean }
  }
}

/** The browser at the door: its secret (made now when it had none), what is stored of it, and the cookie to set. */
export function browserAt(door: Doorway): { hash: string; cookie: string } {
  const value = knownBrowser(door) ?? randomBytes(24).toString('base64url')
  const { isSecure } = sessionWorld(door.context)
  return {
    hash: hashSecret(value),
    cookie: cookieText({ name: 'cairn_browser', value, lastsMs: browserCookieLasts, isSecure }),
  }
}

/** What is stored of the browser at the door; null for one that never asked for a mail. */
export function browserHashAt(door: Doorway): string | null {
  const known = knownBrowser(door)
  return known && hashSecret(known)
}

/**
 * Starts a session with a new token in place of the browser's old one, and remembers the browser of a customer. Returns
 * the headers to send.
 */
export async function letIn(
  door: Doorway,
  user: { id: string; kind: UserKind },
  cookies: string[] = [],
): Promise<Headers> {
  const remembered = user.kind === 'customer' ? [rememberAt(door, user.id)] : []
  return letInAgain(door, user, [...cookies, ...remembered])
}

/** The same for a browser that is remembered already: nothing about that changes. */
export async function letInAgain(
  door: Doorway,
  user: { id: string; kind: UserKind },
  cookies: string[],
): Promise<Headers> {
  const world = sessionWorld(door.context)
  if (door.signedIn) await endSession(world, door.signedIn.token)
  const session = await startSession(world, user, deviceOf(door.request.headers.get('user-agent')))
  return changingPerson([...cookies, session])
}

/** From now on this browser knows the person, and nobody else; the answer is its cookie. */
function rememberAt({ request, context }: Doorway, userId: string): string {
  const { db, at } = context
  const { isSecure, now } = sessionWorld(context)
  const before = deviceTokenIn(request.headers.get('cookie'), isSecure)
  const device = deviceOf(request.headers.get('user-agent'))
  const token = newDeviceToken()
  write(db, (tx) => ok(rememberDevice(tx, { userId, token, device, before }, at)))
  return deviceCookie(token, { until: new Date(now.getTime() + deviceLasts), now, isSecure })
}

/** This browser remembers nobody any longer: whoever signs out may share it. The answer empties its cookie. */
export function forgetBrowserAt({ request, context }: Doorway): string {
  const { isSecure, now } = sessionWorld(context)
  const token = deviceTokenIn(request.headers.get('cookie'), isSecure)
  if (token) write(context.db, (tx) => ok(forgetDevice(tx, token, now)))
  return noDeviceCookie(isSecure)
}

/** The limits that hold at this door. */
export function limitsAt({ context }: Doorway): Limiter {
  return limiterIn(context.env.dataFolder)
}

/** The network the request came from, as limits count it. */
export function networkAt({ context }: Doorway): string {
  return networkOf(context.address)
}

function knownBrowser({ request, context }: Doorway): string | null {
  const { isSecure } = sessionWorld(context)
  const value = readCookie(request.headers.get('cookie'), 'cairn_browser', isSecure)
  return value && /^[\w-]{32}$/.test(value) ? value : null
}
