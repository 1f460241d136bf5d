import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { MailNotTaken } from '#emails/mail-not-taken.ts'
import type { Message } from '#emails/message.ts'
import { smtpTransport } from '#emails/smtp.server.ts'
import { type Behaviour, openSmtpServer } from '#tests/setup/smtp-server.ts'

const message: Message = {
  id: '01JZ0000000000000000000001',
  to: 'maria@northwind.example',
  subject: 'Your plan',
  html: '<p>Zürich</p>',
  text: 'Zürich\n',
  headers: { 'Auto-Submitted': 'auto-generated' },
  calendar: null,
  at: new Date('2026-05-04T09:00:00Z'),
}

test('a message arrives with both parts, its own Message-ID, its date and nobody else in it', async () => {
  const { server, transport } = await open()
  await transport.send(message)
  const [mail] = server.mails
  expect(mail).toMatchObject({
    to: ['maria@northwind.example'],
    from: 'plan@lumen.example',
    subject: 'Your plan',
    messageId: '<01JZ0000000000000000000001@success.lumen.example>',
    text: 'Zürich\n',
    html: '<p>Zürich</p>',
  })
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.headers.get('date')).toEqual(message.at)
})

test('how mails are stopped arrives as it was written: an address between angle brackets, and the one press', async () => {
  const { server, transport } = await open()
  const stop = `https://success.lumen.example/unsubscribe/${'a'.repeat(120)}.${'B'.repeat(43)}`
  const post = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  await transport.send({ ...message, headers: { 'List-Unsubscribe': `<${stop}>`, ...post } })
  const { headers } = server.mails[0] ?? {}
  expect(headers?.get('list')).toMatchObject({ unsubscribe: { url: stop } })
  expect(JSON.stringify([...(headers ?? [])])).toContain('List-Unsubscribe=One-Click')
})

test('line breaks in header values add no header and no recipient', async () => {
  const { server, transport } = await open()
  const subject = 'Ada\r\nBcc: eve@example.com\r\n\r\nbody'
  await transport.send({ ...message, subject, headers: { 'X-Name': 'Ada\r\nX-Evil: yes' } })
  const [mail] = server.mails
  expect(mail?.to).toEqual(['maria@northwind.example'])
  expect(mail?.subject).toBe('Ada Bcc: eve@example.com body')
  expect(mail?.headers.has('bcc')).toBe(false)
  expect(mail?.headers.has('x-evil')).toBe(false)
})

test('an address stays one address, whatever is in it', async () => {
  const { server, transport } = await open()
  await transport.send({ ...message, to: 'maria@northwind.example, eve@example.com' }).catch(() => undefined)
  await transport.send({ ...message, to: 'a@b.example>\r\nRCPT TO:<eve@example.com' }).catch(() => undefined)
  expect(server.mails.flatMap(({ to }) => to).filter((to) => to === 'eve@example.com')).toEqual([])
})

test.each<[Behaviour, string, boolean]>([
  ['refuse-temporary', 'EENVELOPE RCPT TO 451 Come back later', false],
  ['refuse-permanent', 'EENVELOPE RCPT TO 550 … is not known here', true],
  ['drop-after-data', 'ECONNECTION CONN', false],
  ['hang-at-start', 'ETIMEDOUT CONN', false],
  ['hang-after-data', 'ETIMEDOUT CONN', false],
])('%s is told apart, without addresses', async (behaviour, said, isFinal) => {
  const { server, transport } = await open()
  server.behave(behaviour)
  expect(await failureOf(transport.send(message))).toMatchObject({
    name: 'MailNotTaken',
    message: said,
    isFinal,
  })
})

test('only a refusal of the address itself is told as one', async () => {
  const { server, transport } = await open()
  server.behave('refuse-permanent')
  expect(await failureOf(transport.send(message))).toMatchObject({ refusedAddress: '550' })
  server.behave('refuse-temporary')
  expect(await failureOf(transport.send(message))).toMatchObject({ refusedAddress: null })
})

const greeting = '220 mx.example ESMTP'
const hello = '250-mx.example\r\n250 ENHANCEDSTATUSCODES'

test.each<[string, string[], object]>([
  [
    '421 instead of a greeting',
    ['421 4.3.2 closing for maintenance'],
    { isFinal: false, refusedAddress: null },
  ],
  [
    '421 at the address',
    [greeting, hello, '250 ok', '421 4.7.0 too many connections'],
    { isFinal: false, refusedAddress: null },
  ],
  [
    'greylisting',
    [greeting, hello, '250 ok', '451 4.7.1 greylisted, come back'],
    { isFinal: false, refusedAddress: null },
  ],
  [
    'an unknown mailbox, with its extended answer',
    [greeting, hello, '250 ok', '550 5.1.1 <maria@northwind.example> unknown'],
    { isFinal: true, refusedAddress: '550 5.1.1', message: 'EENVELOPE RCPT TO 550 5.1.1 … unknown' },
  ],
  [
    'a relay that does not know us: nothing is wrong with the address',
    [greeting, hello, '250 ok', '550 5.7.1 relaying denied'],
    { isFinal: false, refusedAddress: null },
  ],
  [
    'a text that is refused after DATA',
    [greeting, hello, '250 ok', '250 ok', '354 go on', '554 5.6.0 not like this'],
    { isFinal: true, refusedAddress: null },
  ],
  [
    'STARTTLS that cannot be had',
    [greeting, '250-mx.example\r\n250 STARTTLS', '220 go on', 'this is no TLS'],
    { isFinal: false, refusedAddress: null },
  ],
  ['an answer in no language', [greeting, '\u0000\u0000 what?'], { isFinal: false, refusedAddress: null }],
])('%s', async (_what, answers, expected) => {
  const url = await openScriptedServer(answers)
  expect(await failureOf(smtpTo(url).send(message))).toMatchObject(expected)
})

test('a server that says a word now and then, and never the last one, loses the message in time', async () => {
  const drip = Array.from({ length: 200 }, () => '250-still here')
  const url = await openScriptedServer([greeting, ...drip], 20)
  const timeouts = { connect: 400, silence: 400, whole: 500 }
  const began = performance.now()
  expect(await failureOf(smtpTo(url, timeouts).send(message))).toMatchObject({ isFinal: false })
  expect(performance.now() - began).toBeLessThan(3000)
})

/** A server that gives its answers in order, whatever it is told; with `everyMs` it goes on by itself. */
async function openScriptedServer(answers: string[], everyMs?: number): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const left = [...answers]
    const next = () => socket.writable && left.length > 0 && socket.write(`${left.shift()}\r\n`)
    next()
    const beat = everyMs === undefined ? undefined : setInterval(next, everyMs)
    socket.on('close', () => clearInterval(beat))
    if (everyMs === undefined) socket.on('data', (said) => /\r\n$/.test(`${said}`) && next())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function smtpTo(url: string, timeouts = { connect: 400, silence: 400, whole: 3000 }) {
  return smtpTransport({ url, from: 'Lumen <plan@lumen.example>', host: 'success.lumen.example', timeouts })
}

test('a server that keeps the line busy still loses the message when its whole time is up', async () => {
  const { server, transport } = await open({ connect: 5000, silence: 5000, whole: 300 })
  server.behave('hang-after-data')
  expect(await failureOf(transport.send(message))).toMatchObject({ code: 'EABORT', isFinal: false })
})

test('no server at all is a failure to try again', async () => {
  const { server, transport } = await open()
  await server.close()
  expect(await failureOf(transport.send(message))).toMatchObject({ code: 'ESOCKET', isFinal: false })
})

async function open(timeouts = { connect: 400, silence: 400, whole: 3000 }) {
  const server = await openSmtpServer()
  onTestFinished(server.close)
  const from = 'Lumen <plan@lumen.example>'
  return {
    server,
    transport: smtpTransport({ url: server.url, from, host: 'success.lumen.example', timeouts }),
  }
}

async function failureOf(sending: Promise<void>): Promise<MailNotTaken | null> {
  return await sending.then(
    () => null,
    (error: MailNotTaken) => error,
  )
}

test('a calendar entry goes along twice: for programs that show it, and as a file', async () => {
  const { server, transport } = await open()
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  await transport.send({ ...message, calendar: { method: 'REQUEST', content } })
  const raw = server.mails[0]?.raw ?? ''
  expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r?$/m)
  expect(raw).toMatch(/^Content-Type: application\/ics; name=invite\.ics\r?$/m)
  expect(raw.match(/^Content-Type: multipart\/alternative/gm)).toHaveLength(1)
  expect(server.mails[0]?.text).toBe('Zürich\n')
})
