import type { UserKind } from '#app/domain/accounts/member.ts'
import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'
import { openMailTicket } from '#app/domain/auth/mail-ticket.ts'
import { signInLinkLasts } from '#app/domain/auth/secrets.ts'
import { ownPath } from '#app/domain/paths.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { write } from '#db/transaction.server.ts'
import { askForSignIn } from './ask-for-sign-in.server.ts'
import { askedCookie } from './asked-cookie.ts'
import { deviceCookie, deviceTokenIn, newDeviceToken } from './device-cookie.server.ts'
import { browserAt, type Doorway, limitsAt, networkAt } from './doorway.server.ts'
import { findMailedUser } from './mail-reader.server.ts'
import { findDevice, isRemembered } from './remembered-devices.server.ts'
import { sessionWorld } from './sessions.server.ts'
import { useRememberedDevice } from './use-remembered-device.server.ts'

/** A mail's link, as the sign-in page carries it on: the address it led to, and its note of the reader. */
type Mailed = { to: string; ticket: string | null }

/**
 * How the reader of a mail may come in: by one press, because this browser remembers them; by the mail that is sent to
 * where the first one went; with a password, as staff; or as anybody. Reads only.
 */
type Way = { way: 'device'; name: string } | { way: 'mail' } | { way: 'staff' } | { way: 'usual' }

const usual: Way = { way: 'usual' }

/** How whoever followed a mail's link may come in at this browser. */
export function wayOfReader(door: Doorway, mailed: Mailed): Way {
  const { db, at } = door.context
  const reader = readerOf(door, mailed)
  const user = reader && findMailedUser(db, reader.userId)
  if (!user) return usual
  if (user.kind === 'staff') return { way: 'staff' }
  const token = tokenAt(door)
  const device = token && findDevice(db, token)
  const isKnown = device && device.userId === user.id && isRemembered(device, at.now)
  return isKnown ? { way: 'device', name: user.name } : { way: 'mail' }
}

type LetIn = { user: { id: string; kind: UserKind }; goTo: string; cookies: string[] }

/** One press: the mail names its reader, and the browser remembers the same person. Refuses `gone` and `too-many`. */
export async function continueAtDoor(
  door: Doorway,
  mailed: Mailed,
  limiter = limitsAt(door),
): Promise<Result<LetIn>> {
  const spent = await limiter.spend([{ limit: 'code-network', of: networkAt(door) }])
  if (!spent.ok) return spent
  const { db, at } = door.context
  const { isSecure, now } = sessionWorld(door.context)
  const [reader, token, next] = [readerOf(door, mailed), tokenAt(door), newDeviceToken()]
  if (!reader || !token) return notKnown
  const { userId, fragment } = reader
  const known = write(db, (tx) => useRememberedDevice(tx, { token, userId, next }, at))
  if (!known.ok) return known
  if (!known.value) return notKnown
  const { user, expiresAt } = known.value
  const cookies = [deviceCookie(next, { until: expiresAt, now, isSecure }), noMailCookie(isSecure)]
  return ok({ user, goTo: `${ownPath(mailed.to)}${fragment}`, cookies })
}

const notKnown = refuse('gone', {
  message: 'This browser does not remember you any longer. Have a sign-in mail sent to you instead.',
})

/**
 * On another device: a sign-in mail goes to whom the first mail was written to. Their address is neither asked for nor
 * shown, because whoever holds the link may have been passed it. Three a day. Refuses `gone` and `too-many`.
 */
export async function mailReaderAtDoor(
  door: Doorway,
  mailed: Mailed,
  limiter = limitsAt(door),
): Promise<Result<string[]>> {
  const reader = readerOf(door, mailed)
  if (!reader) return tooOld
  const to = `${ownPath(mailed.to)}${reader.fragment}`
  return mailAgainAtDoor(door, { userId: reader.userId, to }, limiter)
}

/** The same once more, for a browser that had one sent like this: `to` is where it goes afterwards. */
export async function mailAgainAtDoor(
  door: Doorway,
  { userId, to }: { userId: string; to: string },
  limiter = limitsAt(door),
): Promise<Result<string[]>> {
  const { db, secret, at } = door.context
  const spent = await limiter.spend([
    { limit: 'mail-network', of: networkAt(door) },
    { limit: 'mail-reader', of: userId },
  ])
  if (!spent.ok) return spent
  const user = findMailedUser(db, userId)
  if (user?.kind !== 'customer') return tooOld
  const browser = browserAt(door)
  const asked = { email: user.email, goTo: to, browserHash: browser.hash, secret }
  const sent = write(db, (tx) => askForSignIn(tx, asked, at))
  return sent.ok ? ok([browser.cookie, askedCookie(door, { userId, to })]) : sent
}

const tooOld = refuse('gone', { message: 'This link is too old for that. Type your address instead.' })

/** The cookie that carries a link's note to the sign-in page, so that no address has to. */
export function mailCookie({ context }: Pick<Doorway, 'context'>, ticket: string): string {
  const { isSecure } = sessionWorld(context)
  return cookieText({ name: 'cairn_mail', value: ticket, lastsMs: signInLinkLasts, isSecure })
}

/** The note this browser carries, if any. */
export function mailTicketAt({ request, context }: Doorway): string | null {
  const { isSecure } = sessionWorld(context)
  return readCookie(request.headers.get('cookie'), 'cairn_mail', isSecure)
}

function noMailCookie(isSecure: boolean): string {
  return emptyCookie('cairn_mail', isSecure)
}

function tokenAt({ request, context }: Doorway): string | null {
  return deviceTokenIn(request.headers.get('cookie'), sessionWorld(context).isSecure)
}

function readerOf({ context }: Doorway, { to, ticket }: Mailed) {
  return openMailTicket(context.secret, { ticket, path: ownPath(to), now: context.at.now })
}
