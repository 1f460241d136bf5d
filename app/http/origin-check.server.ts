const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a request may change things as far as its origin goes: safe methods always; others only from our own
 * pages, told by `Origin`, or, where a browser sends none, by `Sec-Fetch-Site`. Forwarded headers are not asked.
 */
export function isFromOurPages(request: Request, ownOrigins: readonly string[]): boolean {
  if (safeMethods.has(request.method)) return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return origin === null ? site === 'same-origin' : ownOrigins.includes(origin)
}

const unsubscribing = /^\/unsubscribe\/[\w-]+\.[\w-]+$/

/**
 * True for the one press with which a mail program stops mails (RFC 8058): a POST without cookies to the address that the
 * mail named. Whoever knows that address may do it; nobody's session is asked.
 */
export function isFromMailProgram(request: Request): boolean {
  if (request.method !== 'POST' || request.headers.has('cookie')) return false
  return unsubscribing.test(new URL(request.url).pathname)
}

/**
 * True for a call of a program: to the addresses made for them, without cookies. Where it comes from says nothing then,
 * and those addresses take nobody's word but the key's.
 */
export function isFromProgram(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/api/') && !request.headers.has('cookie')
}
