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
