import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/**
 * How the server treats mail: takes it, is away for now (451 or 550 at the address), takes it and dies before saying
 * so, never greets, or takes it and never answers.
 */
export type Behaviour =
  | 'accept'
  | 'refuse-temporary'
  | 'refuse-permanent'
  | 'drop-after-data'
  | 'hang-at-start'
  | 'hang-after-data'

/** A mail as the server got it; `links` are the addresses in its plain part. */
export type ReceivedMail = {
  to: string[]
  from: string
  subject: string
  messageId: string
  headers: Map<string, unknown>
  html: string
  text: string
  links: string[]
  raw: string
  /** False while the sender has not been told yet that it was taken; stays so when the server dies or hangs. */
  isAcknowledged: boolean
}

type Waiting = { wanted: (mail: ReceivedMail) => boolean; resolve: (mail: ReceivedMail) => void }

/** One way for all, or a choice made anew for every connection. */
type Manners = Behaviour | (() => Behaviour)

/** A real SMTP endpoint on a free port of this machine. `close` it when done. */
export async function openSmtpServer(first: Manners = 'accept') {
  const state = { manners: first, delayMs: 0, connections: 0, isOpen: true }
  const letterbox = makeLetterbox()
  const server = makeServer(state, letterbox.put)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Everything received so far, in order; also what was taken but not acknowledged. */
    mails: letterbox.mails,
    /** The first mail, received already or later, that fits. */
    waitForMail: letterbox.waitForMail,
    /** How the next mails are treated, and how many milliseconds each answer takes. */
    behave: (manners: Manners, delayMs = 0) => void Object.assign(state, { manners, delayMs }),
    connections: () => state.connections,
    close: () =>
      new Promise<void>((resolve) => {
        if (!state.isOpen) return resolve()
        state.isOpen = false
        server.close(resolve)
      }),
  }
}

export type SmtpServer = Awaited<ReturnType<typeof openSmtpServer>>

type State = { manners: Manners; delayMs: number; connections: number }

function makeServer(state: State, put: (mail: ReceivedMail) => void): SMTPServer {
  const chosen = new Map<string, Behaviour>()
  const behaviourTo = ({ id }: { id: string }) => chosen.get(id) ?? 'accept'

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, done: () => void) {
    const behaviour = behaviourTo(session)
    const mail = await readMail(stream, session).catch(() => null)
    if (!mail) return // the sender died in the middle
    put(mail)
    if (behaviour === 'drop-after-data') return closeConnection(server, session.id)
    if (behaviour === 'hang-after-data') return
    setTimeout(() => {
      if (!chosen.has(session.id)) return // the sender has hung up: nobody is told
      mail.isAcknowledged = true
      done()
    }, state.delayMs)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 20,
    onConnect: (session, done) => {
      state.connections += 1
      chosen.set(session.id, typeof state.manners === 'function' ? state.manners() : state.manners)
      if (behaviourTo(session) !== 'hang-at-start') done()
    },
    onClose: ({ id }) => void chosen.delete(id),
    onRcptTo: (_address, session, done) => done(refusal(behaviourTo(session))),
    onData: (stream, session, done) => void receive(stream, session, done),
  })
  server.on('error', () => undefined)
  return server
}

/** Keeps mails, and tells those who wait for one. */
function makeLetterbox() {
  const mails: ReceivedMail[] = []
  const waiting = new Set<Waiting>()
  return {
    mails,
    put: (mail: ReceivedMail) => {
      mails.push(mail)
      for (const one of waiting) {
        if (!one.wanted(mail)) continue
        waiting.delete(one)
        one.resolve(mail)
      }
    },
    waitForMail: (wanted: Waiting['wanted']) =>
      new Promise<ReceivedMail>((resolve) => {
        const known = mails.find(wanted)
        if (known) resolve(known)
        else waiting.add({ wanted, resolve })
      }),
  }
}

function refusal(behaviour: Behaviour): Error | null {
  if (behaviour === 'refuse-temporary')
    return Object.assign(new Error('Come back later'), { responseCode: 451 })
  if (behaviour === 'refuse-permanent')
    return Object.assign(new Error('<someone@example.com> is not known here'), { responseCode: 550 })
  return null
}

async function readMail(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<ReceivedMail> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const parsed = await simpleParser(raw)
  const text = parsed.text ?? ''
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    headers: parsed.headers,
    html: parsed.html || '',
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
    raw: raw.toString(),
    isAcknowledged: false,
  }
}

function closeConnection(server: SMTPServer, id: string): void {
  for (const connection of server.connections as Set<{ id: string; close(): void }>)
    if (connection.id === id) connection.close()
}
