/**
 * Our own cookies beside the session's. Never readable by scripts, never sent along from other sites' forms; over
 * https with the `__Host-` prefix, so that no neighbouring host can set them.
 */
type CookieName =
  | 'cairn_browser'
  | 'cairn_asked'
  | 'cairn_step'
  | 'cairn_codes'
  | 'cairn_key'
  | 'cairn_device'
  | 'cairn_mail'

type Cookie = { name: CookieName; value: string; lastsMs: number; isSecure: boolean }

/** The text of a Set-Cookie header. */
export function cookieText({ name, value, lastsMs, isSecure }: Cookie): string {
  const parts = [
    `${fullName(name, isSecure)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${Math.floor(lastsMs / 1000)}`,
  ]
  return [...parts, ...(isSecure ? ['Secure'] : [])].join('; ')
}

/** The Set-Cookie header that takes a cookie back. */
export function emptyCookie(name: CookieName, isSecure: boolean): string {
  return cookieText({ name, value: '', lastsMs: 0, isSecure })
}

/** The value of a cookie in a request's Cookie header; null when it is missing or empty. */
export function readCookie(header: string | null, name: CookieName, isSecure: boolean): string | null {
  const start = `${fullName(name, isSecure)}=`
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  return pair?.slice(start.length) || null
}

function fullName(name: CookieName, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name
}

/** Headers that set all of these cookies (texts of Set-Cookie headers). */
export function settingCookies(cookies: string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}

/** The same for a change of who is signed in: the browser loads a whole new document, nothing of the old one stays. */
export function changingPerson(cookies: string[]): Headers {
  const headers = settingCookies(cookies)
  headers.set('X-Remix-Reload-Document', 'true')
  return headers
}
