import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'
import { openTicket, sealTicket } from '#app/domain/auth/ticket.ts'

/** How long a fresh key can be looked at. Milliseconds. */
const keyShownFor = 10 * 60_000

type At = { secret: string; now: Date; isSecure: boolean }

/** The cookie that lets its owner look at a fresh key for ten minutes, JavaScript or not. */
export function keyCookie(shown: { userId: string; tokenId: string }, { secret, now, isSecure }: At): string {
  const until = new Date(now.getTime() + keyShownFor)
  const value = sealTicket(secret, { kind: 'key-shown', body: `${shown.userId} ${shown.tokenId}`, until })
  return cookieText({ name: 'cairn_key', value, lastsMs: keyShownFor, isSecure })
}

/** The key this person may look at, from their cookies; null when it is somebody else's or the time is over. */
export function shownKeyOf(
  cookies: string | null,
  userId: string,
  { secret, now, isSecure }: At,
): string | null {
  const text = readCookie(cookies, 'cairn_key', isSecure)
  const [owner, tokenId = null] = openTicket(secret, 'key-shown', { text, now })?.split(' ') ?? []
  return owner === userId ? tokenId : null
}

export function noKeyCookie(isSecure: boolean): string {
  return emptyCookie('cairn_key', isSecure)
}
