import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deliverDueEmails, usualLease } from '#app/features/outbox/deliver.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { signInTokens, vendor } from '#db/schema/auth.ts'
import { patience } from '#emails/smtp.server.ts'
import {
  keepingTransport,
  makeDelivery,
  makeInvitationMail,
  makeSignInMail,
  quickSmtp,
  storyClock,
  storyStart,
} from '#tests/factories/mails.ts'
import { makeAccount, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { openSmtpServer } from '#tests/setup/smtp-server.ts'

describe('a mail in the outbox', () => {
  test('is sent once, drawn with the vendor as it is now', async () => {
    const { db, server, delivery } = await openStory()
    db.insert(vendor).values(lumen).run()
    const { mailId } = makeInvitationMail(db, makeAccount(db, { name: 'Northwind' }))
    await deliverDueEmails(delivery)
    await deliverDueEmails(delivery)
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]).toMatchObject({
      to: ['maria@northwind.example'],
      subject: 'Priya Shah invites you to the Northwind plan',
      messageId: `<${mailId}@success.lumen.example>`,
    })
    expect(server.mails[0]?.text).toContain('Northwind and Lumen Analytics keep one success plan together')
    expect(rowOf(db, mailId)).toMatchObject({
      sentAt: new Date(storyStart),
      attempts: 0,
      leasedBy: null,
      leasedUntil: null,
    })
  })

  test('takes names with line breaks without a new header', async () => {
    const { db, server, delivery } = await openStory()
    const inviter = 'Eve\r\nBcc: everybody@example.com'
    makeInvitationMail(db, makeAccount(db, { name: 'North\r\nX-Evil: 1' }), { inviter })
    await deliverDueEmails(delivery)
    expect(server.mails[0]?.to).toEqual(['maria@northwind.example'])
    expect(server.mails[0]?.headers.has('bcc')).toBe(false)
    expect(server.mails[0]?.headers.has('x-evil')).toBe(false)
    expect(server.mails[0]?.subject).toBe('Your invitation to the North X-Evil: 1 plan')
  })

  test('goes out many at a time until nothing is due', async () => {
    const { db, delivery } = await openStory()
    const transport = keepingTransport()
    const account = makeAccount(db)
    for (let count = 0; count < 23; count += 1)
      makeInvitationMail(db, account, { email: `p${count}@n.example` })
    await deliverDueEmails({ ...delivery, transport })
    expect(new Set(transport.kept.map(({ to }) => to)).size).toBe(23)
  })

  test('lets those who wait to sign in go first', async () => {
    const { db, delivery } = await openStory()
    const transport = keepingTransport()
    const account = makeAccount(db)
    for (let count = 0; count < 9; count += 1)
      makeInvitationMail(db, account, { email: `p${count}@n.example` })
    const maria = makeUser(db, { name: 'Maria' })
    makeSignInMail(db, maria)
    await deliverDueEmails({ ...delivery, transport })
    const place = transport.kept.findIndex(({ to }) => to === maria.email)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(5)
  })

  test('that hangs keeps its own place, and no other waits for it', async () => {
    const { db, delivery } = await openStory()
    const account = makeAccount(db)
    for (let count = 0; count < 12; count += 1)
      makeInvitationMail(db, account, { email: `p${count}@n.example` })
    const [reached, held] = [promised(), promised()]
    const others = new Set<string>()
    const transport = {
      send: async ({ to }: { to: string }) => {
        if (to === 'p0@n.example') return held.promise
        others.add(to)
        if (others.size === 11) reached.resolve()
      },
    }
    const delivering = deliverDueEmails({ ...delivery, transport })
    await reached.promise
    held.resolve()
    await delivering
    expect(
      db
        .select()
        .from(outbox)
        .all()
        .filter(({ sentAt }) => sentAt === null),
    ).toEqual([])
  })

  test('is not begun when the process is to stop', async () => {
    const { db, server, delivery } = await openStory()
    makeInvitationMail(db, makeAccount(db))
    await deliverDueEmails({ ...delivery, signal: AbortSignal.abort() })
    expect(server.connections()).toBe(0)
  })
})

test('a lease outlasts all patience with a server', () => {
  expect(patience.whole).toBeLessThan(usualLease)
  expect(patience.connect + patience.silence).toBeLessThan(usualLease)
})

test('an idle outbox is only read: nothing is written and no lock is taken', async () => {
  const { db, delivery } = await openStory()
  const before = db.$client.pragma('data_version', { simple: true })
  const writer = openDatabase(db.$client.name, { sync: 'OFF' })
  onTestFinished(() => void writer.$client.close())
  writer.$client.exec('begin immediate')
  await deliverDueEmails(delivery)
  writer.$client.exec('rollback')
  expect(db.$client.pragma('data_version', { simple: true })).toBe(before)
})

test('what is due is found by the index of what waits', () => {
  const db = openTestDatabase()
  const plan = db.$client
    .prepare(
      `explain query plan select id from outbox where sent_at is null and dead_at is null and dropped_at is null
        and due_at <= 1 and (leased_until is null or leased_until <= 1) order by kind <> 'auth-sign-in', due_at limit 5`,
    )
    .all() as { detail: string }[]
  expect(plan[0]?.detail).toBe('SEARCH outbox USING INDEX outbox_due (due_at<?)')
})

test('the token and the code of a sign-in mail are in the mail and nowhere in the database', async () => {
  const { db, server, delivery } = await openStory()
  const { mailId, signInTokenId, token, code } = makeSignInMail(db, makeUser(db, { name: 'Maria' }))
  await deliverDueEmails(delivery)
  expect(server.mails[0]?.links[0]).toBe(`https://success.lumen.example/sign-in/link/${token}`)
  expect(server.mails[0]?.text).toContain(`\n${code}\n`)
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(db.$client.name)
  expect(bytes.includes(token)).toBe(false)
  expect(JSON.stringify(rowOf(db, mailId))).not.toContain(code)
  const row = db.select().from(signInTokens).where(eq(signInTokens.id, signInTokenId)).get()
  expect(JSON.stringify({ ...row, requestedAt: null, expiresAt: null })).not.toContain(`"${code}"`)
})

const lumen = {
  id: 1,
  name: 'Lumen Analytics',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  createdAt: new Date(storyStart),
}

async function openStory() {
  const db = openTestDatabase()
  const server = await openSmtpServer()
  onTestFinished(server.close)
  const clock = storyClock()
  return {
    db,
    server,
    clock,
    delivery: makeDelivery(db, { transport: quickSmtp(server.url), clock: clock.at }),
  }
}

/** A promise and what fulfils it. */
function promised() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve: () => resolve() }
}

function rowOf(db: Db, id: string) {
  return db.select().from(outbox).where(eq(outbox.id, id)).get()
}
