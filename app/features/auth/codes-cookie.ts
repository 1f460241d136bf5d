import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'
import { recoveryCodesShownFor } from '#app/domain/auth/secrets.ts'
import { openTicket, sealTicket } from '#app/domain/auth/ticket.ts'

type At = { secret: string; now: Date; isSecure: boolean }

/** The cookie that lets its owner look at a fresh set of recovery codes for ten minutes, JavaScript or not. */
export function codesCookie(shown: { userId: string; setId: string }, { secret, now, isSecure }: At): string {
  const until = new Date(now.getTime() + recoveryCodesShownFor)
  const body = `${shown.userId} ${shown.setId}`
  const value = sealTicket(secret, { kind: 'codes-shown', body, until })
  return cookieText({ name: 'cairn_codes', value, lastsMs: recoveryCodesShownFor, isSecure })
}

/** The set this person may look at, from their cookies; null when it is somebody else's or the time is over. */
export function codesSetOf(
  cookies: string | null,
  userId: string,
  { secret, now, isSecure }: At,
): string | null {
  const text = readCookie(cookies, 'cairn_codes', isSecure)
  const [owner, setId = null] = openTicket(secret, 'codes-shown', { text, now })?.split(' ') ?? []
  return owner === userId ? setId : null
}

export function noCodesCookie(isSecure: boolean): string {
  return emptyCookie('cairn_codes', isSecure)
}
