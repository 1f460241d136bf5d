import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '#app/config/env.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { drawMailExample } from '#app/features/outbox/mail-examples.server.ts'
import { readMailViewWish, withMailView } from '#app/features/outbox/mail-view-wish.ts'
import { listMailbox, readMailboxMail } from '#app/features/outbox/mailbox-queries.server.ts'
import { mailKinds } from '#emails/render.server.ts'
import { openTransport } from '#emails/transport.server.ts'
import { makeDelivery, makeSignInMail } from '#tests/factories/mails.ts'
import { makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('a delivered mail is listed and shown, its links leaving the frame, its styles allowed by the page', async () => {
  const { db, env } = openWorld()
  const transport = openTransport(env)
  if (!transport) throw new Error('no mailbox')
  const maria = makeUser(db, { name: 'Maria' })
  const { mailId, token } = makeSignInMail(db, maria)
  await deliverDueEmails(makeDelivery(db, { transport }))
  expect(await listMailbox({ db, env })).toEqual([
    {
      id: mailId,
      subject: 'Sign in to Cairn',
      to: maria.email,
      at: '2026-05-04T09:00:00.000Z',
      when: '4 May 2026, 09:00',
    },
  ])
  const mail = await readMailboxMail({ db, env, nonce: 'n0nce' }, mailId)
  expect(mail?.html).toContain(`/sign-in/link/${token}"`)
  expect(mail?.html).toContain('target="_top"')
  expect(mail?.html).not.toContain('target="_blank"')
  expect(mail?.html).toContain('<style nonce="n0nce">')
})

test('by day and by night a mail shows its own colours, whatever the system prefers', async () => {
  const { db, env } = openWorld()
  const draw = async (look: 'auto' | 'day' | 'night') =>
    (await drawMailExample({ db, env, nonce: 'n' }, 'auth-sign-in', look))?.html
  expect(await draw('auto')).toContain('@media (prefers-color-scheme:dark){.paper')
  expect(await draw('day')).toContain('@media not all{.paper')
  expect(await draw('night')).toContain('@media all{.paper')
})

test('a wish to look otherwise stands in the address, and nothing else does', () => {
  const read = (query: string) => readMailViewWish(new URLSearchParams(query))
  expect(read('part=text&look=night&width=phone')).toEqual({ part: 'text', look: 'night', width: 'phone' })
  expect(read('part=toString&look=&width=9')).toEqual({ part: 'html', look: 'auto', width: 'wide' })
  expect(withMailView('/dev/mails?kind=a', read('look=night'))).toBe('/dev/mails?kind=a&look=night')
  expect(withMailView('/dev/mailbox/1', read('part=headers&width=phone'))).toBe(
    '/dev/mailbox/1?part=headers&width=phone',
  )
  expect(withMailView('/dev/mails?kind=a', read(''))).toBe('/dev/mails?kind=a')
})

test('every kind can be looked at, an unknown one is the first', async () => {
  const { db, env } = openWorld()
  const example = await drawMailExample({ db, env, nonce: 'n' }, 'plan-goal-proposed')
  expect(example).toMatchObject({ kind: 'plan-goal-proposed', kinds: mailKinds })
  expect(example?.text).toContain('One trusted revenue number for the board')
  expect((await drawMailExample({ db, env, nonce: 'n' }, 'toString'))?.kind).toBe('auth-sign-in')
})

test('in production, and with a mail server, there is nothing to see', async () => {
  for (const [name, value] of [
    ['CAIRN_ENV', 'production'],
    ['SMTP_URL', 'smtp://127.0.0.1:1'],
  ] as const) {
    const { db, env } = openWorld({ [name]: value })
    expect(await listMailbox({ db, env })).toBeNull()
    expect(await readMailboxMail({ db, env, nonce: 'n' }, '01JZ0000000000000000000001')).toBeNull()
    expect(await drawMailExample({ db, env, nonce: 'n' }, null)).toBeNull()
  }
})

function openWorld(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-mailbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { db: openTestDatabase(), env: readEnv({ DATA_DIR: folder, ...settings }) }
}
