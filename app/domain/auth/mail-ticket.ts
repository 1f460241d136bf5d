import { openTicket, sealTicket } from './ticket.ts'

/**
 * What the links of a mail carry besides their address: a sealed note of whom the mail was written to, good for this
 * one address. It signs nobody in; together with the reader's own remembered device it saves them the sign-in mail.
 */
const name = 'mail'

type Reader = { userId: string; until: Date }
type MailReader = { userId: string; fragment: string }

/** `path` (one of ours, with query and fragment) with a note of its reader, good until `until`. */
export function withMailTicket(secret: string, path: string, { userId, until }: Reader): string {
  const [address = '', ...rest] = path.split('#')
  const fragment = rest.length > 0 ? `#${rest.join('#')}` : ''
  const ticket = sealTicket(secret, {
    kind: 'mail-reader',
    body: `${userId}${fragment}`,
    until,
    about: address,
  })
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${ticket}${fragment}`
}

/** An address without such a note, and the note: null where it has none, '' for what cannot be one. */
export function splitMailTicket({ pathname, search }: { pathname: string; search: string }) {
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
  const isNote = (part: string) => part.startsWith(`${name}=`)
  const left = parts.filter((part) => !isNote(part))
  const note = parts.find(isNote)?.slice(name.length + 1) ?? null
  const ticket = note === null || /^[\w.-]{1,400}$/.test(note) ? note : ''
  return { path: `${pathname}${left.length > 0 ? `?${left.join('&')}` : ''}`, ticket }
}

/**
 * Whom the mail was written to whose link led to `path`, and the fragment its link ended with ("#figure" or ''). Null for
 * a note that is missing, changed, too old or of another address.
 */
export function openMailTicket(
  secret: string,
  given: { ticket: string | null; path: string; now: Date },
): MailReader | null {
  const sealed = { text: given.ticket, now: given.now, about: given.path }
  const body = openTicket(secret, 'mail-reader', sealed)
  const match = /^([0-9A-Z]{26})((?:#[\w-]*)?)$/.exec(body ?? '')
  return match ? { userId: match[1] ?? '', fragment: match[2] ?? '' } : null
}

/** A link of a mail without that note: for what is passed on, such as a calendar entry. */
export function withoutMailTicket(href: string): string {
  const url = new URL(href)
  return `${url.origin}${splitMailTicket(url).path}${url.hash}`
}
