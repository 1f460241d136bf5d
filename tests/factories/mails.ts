import { deriveCode, deriveToken, hashCode, hashSecret } from '#app/domain/auth/derive.ts'
import { signInLinkLasts } from '#app/domain/auth/secrets.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Delivery } from '#app/features/outbox/deliver.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { signInTokens } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import type { Message, Transport } from '#emails/message.ts'
import { smtpTransport } from '#emails/smtp.server.ts'
import { momentAt } from './moment.ts'

export const mailSecret = 'the key of a story, long enough to be one'
export const storyStart = '2026-05-04T09:00:00.000Z'

/** A clock that stands still until it is moved. */
export function storyClock(start = storyStart) {
  let now = new Date(start)
  return {
    at: (): Moment => momentAt(now),
    advance: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
  }
}

/** What delivering needs, with a quiet log whose lines can be read afterwards. */
export function makeDelivery(db: Db, given: Partial<Delivery> & { transport: Transport }) {
  const logged: { level: 'warn' | 'error'; facts: object; text: string }[] = []
  const delivery: Delivery = {
    db,
    origin: {
      baseUrl: 'https://success.lumen.example',
      secret: mailSecret,
      mailFrom: 'Lumen <plan@lumen.example>',
    },
    clock: storyClock().at,
    random: () => 0.5,
    log: {
      warn: (facts, text) => logged.push({ level: 'warn', facts, text }),
      error: (facts, text) => logged.push({ level: 'error', facts, text }),
    },
    ...given,
  }
  return Object.assign(delivery, { logged })
}

/** The real SMTP transport with the patience of a test. */
export function quickSmtp(url: string): Transport {
  const timeouts = { connect: 900, silence: 900, whole: 3000 }
  return smtpTransport({ url, from: 'Lumen <plan@lumen.example>', host: 'success.lumen.example', timeouts })
}

/** A transport that keeps what it gets. */
export function keepingTransport() {
  const kept: Message[] = []
  return {
    kept,
    send: async (message: Message) => {
      kept.push(message)
    },
  }
}

type On = { id: string; name: string }

/** An open invitation with its mail in the outbox. */
export function makeInvitationMail(
  db: Db,
  account: On,
  given: { email?: string; inviter?: string; at?: Moment } = {},
) {
  const { email = 'maria@northwind.example', inviter = 'Priya Shah', at = momentAt(storyStart) } = given
  const id = at.newId()
  const tokenHash = hashSecret(deriveToken(mailSecret, 'invitation', id))
  const expiresAt = new Date(at.now.getTime() + 14 * 86_400_000)
  const dates = { invitedAt: at.now, expiresAt }
  db.insert(invitations)
    .values({ id, accountId: account.id, email, name: 'Maria', role: 'approver', tokenHash, ...dates })
    .run()
  const facts = { invitationId: id, account: account.name, inviter, role: 'approver' as const }
  const mailId = enqueue(db, { kind: 'accounts-invitation', facts, to: email, accountId: account.id }, at)
  return { invitationId: id, mailId }
}

/** A request for a sign-in mail, the mail in the outbox. */
export function makeSignInMail(
  db: Db,
  user: { id: string; email: string },
  at: Moment = momentAt(storyStart),
) {
  const id = at.newId()
  const token = deriveToken(mailSecret, 'sign-in', id)
  const code = deriveCode(mailSecret, id)
  db.insert(signInTokens)
    .values({
      id,
      userId: user.id,
      tokenHash: hashSecret(token),
      codeHash: hashCode(id, code),
      browserHash: hashSecret('a browser'),
      requestedAt: at.now,
      expiresAt: new Date(at.now.getTime() + signInLinkLasts),
    })
    .run()
  const mailId = enqueue(
    db,
    { kind: 'auth-sign-in', facts: { signInTokenId: id }, to: user.email, accountId: null },
    at,
  )
  return { signInTokenId: id, mailId, token, code }
}

/** Puts one mail into the outbox. */
export function enqueue(
  db: Db,
  mail: Parameters<typeof enqueueEmail>[1],
  at: Moment = momentAt(storyStart),
): string {
  const result = write(db, (tx) => ok(enqueueEmail(tx, mail, at)))
  if (!result.ok) throw new Error('a mail was not enqueued')
  return result.value
}
