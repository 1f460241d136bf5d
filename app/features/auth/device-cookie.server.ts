import { randomBytes } from 'node:crypto'
import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'

/** What a browser that remembers somebody keeps: 43 characters that nobody guesses. */
export function newDeviceToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The cookie of a remembered browser, until its last moment. */
export function deviceCookie(
  token: string,
  { until, now, isSecure }: { until: Date; now: Date; isSecure: boolean },
): string {
  return cookieText({
    name: 'cairn_device',
    value: token,
    lastsMs: Math.max(0, until.getTime() - now.getTime()),
    isSecure,
  })
}

/** The token a browser brings; null for none, and for what we never gave. */
export function deviceTokenIn(cookies: string | null, isSecure: boolean): string | null {
  const token = readCookie(cookies, 'cairn_device', isSecure)
  return token && /^[\w-]{43}$/.test(token) ? token : null
}

export function noDeviceCookie(isSecure: boolean): string {
  return emptyCookie('cairn_device', isSecure)
}
