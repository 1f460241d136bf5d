import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '#app/config/env.server.ts'
import { isMailboxOpen, listKeptMails, mailboxTransport, readKeptMail } from '#emails/dev-mailbox.server.ts'
import type { Message } from '#emails/message.ts'
import { openTransport } from '#emails/transport.server.ts'

const message: Message = {
  id: '01JZ0000000000000000000001',
  to: 'maria@northwind.example',
  subject: 'Your plan',
  html: '<p>Hello</p>',
  text: 'Hello\n',
  headers: {},
  calendar: null,
  at: new Date('2026-05-04T09:00:00Z'),
}

test('mails are kept once each and listed newest first', async () => {
  const folder = makeFolder()
  const transport = mailboxTransport(folder)
  await transport.send(message)
  await transport.send({ ...message, id: '01JZ0000000000000000000002', subject: 'Another' })
  await transport.send(message)
  const mails = await listKeptMails(folder)
  expect(mails.map(({ subject }) => subject)).toEqual(['Another', 'Your plan'])
  expect(await readKeptMail(folder, message.id)).toEqual({ ...message, at: '2026-05-04T09:00:00.000Z' })
  expect((await listKeptMails(folder, 1)).map(({ subject }) => subject)).toEqual(['Another'])
})

test('an empty mailbox is an empty list, and only ids of mails are read', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'SECRET.json'), '{}')
  expect(await listKeptMails(folder)).toEqual([])
  expect(await readKeptMail(folder, '../SECRET')).toBeNull()
  expect(await readKeptMail(folder, '01JZ0000000000000000000009')).toBeNull()
})

test('it is open only without SMTP_URL and never in production, where mail then waits', () => {
  const folder = makeFolder()
  const settings = (values: Record<string, string>) => readEnv({ DATA_DIR: folder, ...values })
  const smtp = { SMTP_URL: 'smtp://127.0.0.1:1' }
  expect(isMailboxOpen(settings({}))).toBe(true)
  expect(isMailboxOpen(settings(smtp))).toBe(false)
  expect(isMailboxOpen(settings({ CAIRN_ENV: 'production' }))).toBe(false)
  expect(openTransport(settings({ CAIRN_ENV: 'production' }))).toBeNull()
  expect(openTransport(settings({ CAIRN_ENV: 'production', ...smtp }))).not.toBeNull()
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-mailbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
