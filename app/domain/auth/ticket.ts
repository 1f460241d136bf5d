import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a ticket is for; part of its seal, so that one is never taken for another. */
type TicketKind = 'asked' | 'password-passed' | 'codes-shown' | 'key-shown' | 'mail-reader'

/**
 * A short note that a browser carries for us between two steps, sealed with the server's secret: readable by its
 * owner, changeable by nobody. `body` is plain text, `until` its last moment; `about` is sealed too and not carried: who
 * opens it has to know it.
 */
export function sealTicket(
  secret: string,
  ticket: { kind: TicketKind; body: string; until: Date; about?: string },
): string {
  const note = `${ticket.until.getTime()}.${Buffer.from(ticket.body).toString('base64url')}`
  return `${note}.${sealOf(secret, ticket, note)}`
}

/** The body of a ticket of this kind, or null when it is missing, was changed, is about something else or has run out. */
export function openTicket(
  secret: string,
  kind: TicketKind,
  sealed: { text: string | null; now: Date; about?: string },
): string | null {
  const match = /^((\d{1,15})\.([\w-]*))\.([\w-]{43})$/.exec(sealed.text ?? '')
  const [, note = '', until = '', body = '', seal = ''] = match ?? []
  if (!match || !isSame(seal, sealOf(secret, { kind, about: sealed.about }, note))) return null
  return Number(until) > sealed.now.getTime() ? Buffer.from(body, 'base64url').toString('utf8') : null
}

type Sealed = { kind: TicketKind; about?: string | undefined }

function sealOf(secret: string, { kind, about }: Sealed, note: string): string {
  const subject = about === undefined ? '' : `\0${about}`
  return createHmac('sha256', secret).update(`ticket\0${kind}\0${note}${subject}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
