import type { Env } from '../app/config/env.server.ts'
import { isMailboxOpen, mailboxTransport } from './dev-mailbox.server.ts'
import type { Transport } from './message.ts'
import { smtpTransport } from './smtp.server.ts'

export type { Transport } from './message.ts'

/**
 * Where mail goes: the server of SMTP_URL; without one, outside production, into files that /dev/mailbox shows.
 * Null in production without SMTP_URL: mail then waits in the outbox.
 */
export function openTransport(env: Env): Transport | null {
  const { smtpUrl, mailFrom, baseUrl } = env
  if (smtpUrl) return smtpTransport({ url: smtpUrl, from: mailFrom, host: new URL(baseUrl).hostname })
  return isMailboxOpen(env) ? mailboxTransport(env.dataFolder) : null
}
