import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Moment } from '#app/domain/moment.ts'
import type { Db } from '#db/client.server.ts'
import type { Mail } from '#emails/catalogue.ts'
import { MailNotTaken } from '#emails/mail-not-taken.ts'
import type { Transport } from '#emails/message.ts'
import { type LeasedEmail, leaseDueEmails } from './lease-emails.server.ts'
import { findMailChoices } from './mail-choice.server.ts'
import { findMailSetting } from './mail-setting.server.ts'
import { markDropped, markFailed, markSent } from './settle-email.server.ts'
import { findDoor } from './still-due.server.ts'

export type Delivery = {
  db: Db
  transport: Transport
  /** For links and for calendars: the configured base URL, the server's key, and the address mails come from. */
  origin: { baseUrl: string; secret: string; mailFrom: string }
  clock: () => Moment
  /** 0 to 1, for spreading retries. */
  random: () => number
  log: { warn(facts: object, text: string): void; error(facts: object, text: string): void }
  /** Aborted when the process is to stop: nothing new is begun then. */
  signal?: AbortSignal
  /** How long a mail is held while it is sent. */
  leaseMs?: number
}

/** A minute: longer than a transport's patience with a server. */
export const usualLease = 60_000

/** How many are on their way at once. */
const atOnce = 5

/**
 * Sends what is due, five at a time, until nothing is; one that hangs keeps one place and no other mail waiting. Safe in
 * several processes at once. A mail is never lost; it goes twice only when the process dies between the server's yes and
 * our note of it, and then with the same Message-ID.
 */
export async function deliverDueEmails(delivery: Delivery): Promise<void> {
  const { db, clock, leaseMs = usualLease, signal } = delivery
  const underway = new Set<Promise<void>>()
  const failures: unknown[] = []
  const begin = (email: LeasedEmail) => {
    const sending = deliverOne(delivery, email)
      .catch((error) => void failures.push(error))
      .finally(() => underway.delete(sending))
    underway.add(sending)
  }
  while (!signal?.aborted && failures.length === 0) {
    const leased = leaseDueEmails(db, clock(), { leaseMs, atMost: atOnce - underway.size })
    leased.forEach(begin)
    if (underway.size === 0) break
    await Promise.race(underway)
    // what else was taken meanwhile is noted before anything new is begun: nobody may die with a yes in their hands
    await nextTurn()
  }
  await Promise.all(underway)
  if (failures.length > 0) throw failures[0]
}

async function deliverOne(delivery: Delivery, email: LeasedEmail): Promise<void> {
  const { db, clock } = delivery
  const { id, to, accountId } = email
  const mail = { kind: email.kind, facts: email.facts } as Mail
  const now = clock().now
  try {
    const door = findDoor(db, mail, { to, accountId, now })
    if (!door) return markDropped(db, email, now)
    // Loaded with the first mail: drawing needs half a second of modules that no page needs.
    const { renderMail } = await import('#emails/render.server.ts')
    const written = { to, accountId, writtenAt: email.createdAt }
    const choices = findMailChoices(db, delivery.origin, { kind: mail.kind, to, accountId })
    const setting = { ...findMailSetting(db, delivery.origin, written), ...door, ...choices }
    const drawn = await renderMail(mail, setting)
    await delivery.transport.send({ ...drawn, id, to, at: email.createdAt })
  } catch (error) {
    return noteFailure(delivery, email, error)
  }
  markSent(db, email, clock().now)
}

/** Keeps and logs the kind of failure, never what the mail says or whom it is for. */
function noteFailure({ db, clock, random, log }: Delivery, email: LeasedEmail, error: unknown): void {
  const isRefusal = error instanceof MailNotTaken
  const name = error instanceof Error ? error.name : 'unknown'
  const { isDead, attempts } = markFailed(db, email, {
    now: clock().now,
    random,
    error: isRefusal ? error.message : name,
    isFinal: isRefusal && error.isFinal,
    refusedAddress: isRefusal ? error.refusedAddress : null,
  })
  const facts = { mailId: email.id, kind: email.kind, attempts, code: isRefusal ? error.code : name }
  if (isDead) log.error(facts, 'a mail was given up')
  else log.warn(facts, 'a mail was not taken and is tried again')
}
