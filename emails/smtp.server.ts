import { createTransport } from 'nodemailer'
import { headerText } from './header-text.ts'
import { MailNotTaken } from './mail-not-taken.ts'
import type { Message, Transport } from './message.ts'

type Smtp = {
  url: string
  /** The sender, `Name <address>`. */
  from: string
  /** The right half of every Message-ID. */
  host: string
  timeouts?: Timeouts
}

/** Milliseconds: for the connection and its greeting, for silence in between, and for a message from start to end. */
type Timeouts = { connect: number; silence: number; whole: number }

/** Shorter in all than the lease of an outbox row, so that nobody else takes up a mail that is still being sent. */
export const patience: Timeouts = { connect: 10_000, silence: 15_000, whole: 30_000 }

/** Sends over SMTP, one connection for each message. Throws MailNotTaken. */
export function smtpTransport({ url, from, host, timeouts = patience }: Smtp): Transport {
  const transporter = createTransport({
    url,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(message) {
      try {
        await transporter.sendMail({
          ...letter(message),
          from,
          messageId: `<${message.id}@${host}>`,
          signal: AbortSignal.timeout(timeouts.whole),
        })
      } catch (error) {
        throw notTaken(error)
      }
    },
  }
}

/** What is said to nodemailer. Never an `envelope`, and the address as an object, so that it stays one address. */
function letter({ to, subject, html, text, headers, calendar, at }: Message) {
  const clean = Object.entries(headers).map(([name, value]) => [headerText(name), headerText(value)])
  return {
    to: { name: '', address: to },
    subject: headerText(subject),
    html,
    text,
    headers: Object.fromEntries(clean) as Record<string, string>,
    date: at,
    // nodemailer puts it beside the texts and as a file: clients read one or the other
    ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
  }
}

type SmtpError = { code?: string; command?: string; response?: string; responseCode?: number; name?: string }

/** Servers repeat addresses in what they answer: those are cut out. */
function notTaken(error: unknown): MailNotTaken {
  const { code, command = '', response = '', responseCode = 0, name } = error as SmtpError
  const detail = `${command} ${response}`.replace(/<[^>]*>|\S+@\S+/g, '…').replace(/\s+/g, ' ')
  const isFinal = responseCode >= 500 && /^(RCPT TO|DATA)/.test(command) && !isAboutUs(response)
  const refusedAddress = isFinal && command.startsWith('RCPT TO') ? answerCode(response) : null
  return new MailNotTaken({
    code: code ?? name ?? 'unknown',
    detail: detail.slice(0, 300).trim(),
    isFinal,
    refusedAddress,
  })
}

/** 5.7.x (RFC 3463) is about who sends: a relay that does not know us yet, or a list we are on. It can be set right. */
function isAboutUs(response: string): boolean {
  return /^\d{3}[ -]5\.7\.\d/.test(response)
}

/** "550 5.1.1" of "550 5.1.1 <ada@example.com> is not known here". */
function answerCode(response: string): string {
  return /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0].replace('-', ' ') ?? ''
}
