import { cookieText, emptyCookie, readCookie } from '#app/domain/auth/cookie.ts'
import { signInLinkLasts } from '#app/domain/auth/secrets.ts'
import { openTicket, sealTicket } from '#app/domain/auth/ticket.ts'
import { ownPath } from '#app/domain/paths.ts'
import type { Doorway } from './doorway.server.ts'
import { sessionWorld } from './sessions.server.ts'

/**
 * To whom a browser had a sign-in mail sent, and where it goes afterwards: an address that was typed, or whom another
 * mail was written to, whose address the browser need not know.
 */
type Asked = ({ email: string } | { userId: string }) & { to: string }

const mark = 'reader:'

/** The cookie of a browser that had a mail sent, for the page that waits for its code. */
export function askedCookie({ context }: Doorway, asked: Asked): string {
  const { isSecure, now } = sessionWorld(context)
  const until = new Date(now.getTime() + signInLinkLasts)
  const whom = 'email' in asked ? asked.email : `${mark}${asked.userId}`
  const value = sealTicket(context.secret, { kind: 'asked', body: `${whom} ${asked.to}`, until })
  return cookieText({ name: 'cairn_asked', value, lastsMs: signInLinkLasts, isSecure })
}

/** What this browser asked for within the last ten minutes. */
export function askedAt({ request, context }: Doorway): Asked | null {
  const { isSecure, now } = sessionWorld(context)
  const text = readCookie(request.headers.get('cookie'), 'cairn_asked', isSecure)
  const [, whom = '', path = ''] =
    /^(\S+) (.*)$/.exec(openTicket(context.secret, 'asked', { text, now }) ?? '') ?? []
  if (whom === '') return null
  const to = ownPath(path)
  return whom.startsWith(mark) ? { userId: whom.slice(mark.length), to } : { email: whom, to }
}

export function nothingAsked({ context }: Doorway): string {
  return emptyCookie('cairn_asked', sessionWorld(context).isSecure)
}
