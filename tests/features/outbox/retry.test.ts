import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { askForSignIn } from '#app/features/auth/ask-for-sign-in.server.ts'
import { attemptsAtMost } from '#app/features/outbox/backoff.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { listRefusedAddresses } from '#app/features/outbox/refused-addresses.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { write } from '#db/transaction.server.ts'
import {
  enqueue,
  keepingTransport,
  mailSecret,
  makeDelivery,
  makeInvitationMail,
  quickSmtp,
  storyClock,
} from '#tests/factories/mails.ts'
import { makeAccount, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { type Behaviour, openSmtpServer } from '#tests/setup/smtp-server.ts'

const seconds = 1000
const hours = 3_600_000

test('with the mail server down a sign-in request succeeds, its mail waits, and goes when the server is back', async () => {
  const { db, server, clock, delivery } = await openStory()
  await server.close()
  const maria = makeUser(db, { name: 'Maria' })
  const asking = { email: maria.email, goTo: '/', browserHash: 'a browser', secret: mailSecret }
  expect(write(db, (tx) => askForSignIn(tx, asking, clock.at()))).toEqual(ok(null))
  await deliverDueEmails(delivery)
  const [waiting] = db.select().from(outbox).all()
  expect(waiting).toMatchObject({ attempts: 1, sentAt: null, deadAt: null, lastError: 'ESOCKET CONN' })
  expect(waiting?.dueAt).toEqual(new Date(clock.at().now.getTime() + 10 * seconds))
  clock.advance(10 * seconds)
  const transport = keepingTransport()
  await deliverDueEmails({ ...delivery, transport })
  expect(transport.kept.map(({ to }) => to)).toEqual([maria.email])
})

test('a sign-in mail that comes too late to help is dropped', async () => {
  const { db, server, clock, delivery } = await openStory()
  server.behave('refuse-temporary')
  const maria = makeUser(db, { name: 'Maria' })
  const asking = { email: maria.email, goTo: '/', browserHash: 'a browser', secret: mailSecret }
  write(db, (tx) => askForSignIn(tx, asking, clock.at()))
  await deliverDueEmails(delivery)
  clock.advance(600 * seconds)
  server.behave('accept')
  await deliverDueEmails(delivery)
  expect(server.mails).toEqual([])
  expect(db.select().from(outbox).get()).toMatchObject({
    droppedAt: clock.at().now,
    attempts: 1,
    sentAt: null,
  })
})

test.each<Behaviour>(['drop-after-data', 'hang-after-data'])(
  'after %s the mail comes again with the same Message-ID',
  async (behaviour) => {
    const { db, server, clock, delivery } = await openStory()
    server.behave(behaviour)
    const { mailId } = makeInvitationMail(db, makeAccount(db))
    await deliverDueEmails(delivery)
    expect(rowOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: null })
    server.behave('accept')
    clock.advance(10 * seconds)
    await deliverDueEmails(delivery)
    const id = `<${mailId}@success.lumen.example>`
    expect(server.mails.map(({ messageId }) => messageId)).toEqual([id, id])
    expect(rowOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: clock.at().now, lastError: null })
  },
)

test('nothing is tried before its time', async () => {
  const { db, server, clock, delivery } = await openStory()
  server.behave('refuse-temporary')
  makeInvitationMail(db, makeAccount(db))
  await deliverDueEmails(delivery)
  clock.advance(10 * seconds - 1)
  await deliverDueEmails(delivery)
  expect(server.connections()).toBe(1)
  clock.advance(1)
  await deliverDueEmails(delivery)
  expect(server.connections()).toBe(2)
})

test('ten failures are the end: kept with their reason, told in the log without a name', async () => {
  const { db, clock, delivery } = await openStory()
  const transport = { send: () => Promise.reject(new Error('maria@northwind.example is away')) }
  const { mailId } = makeInvitationMail(db, makeAccount(db, { name: 'Northwind' }))
  for (let count = 0; count < attemptsAtMost + 2; count += 1) {
    await deliverDueEmails({ ...delivery, transport })
    clock.advance(24 * hours)
  }
  expect(rowOf(db, mailId)).toMatchObject({ attempts: 10, sentAt: null, leasedBy: null, lastError: 'Error' })
  expect(rowOf(db, mailId)?.deadAt).toBeInstanceOf(Date)
  expect(delivery.logged.map(({ level }) => level)).toEqual([...Array(9).fill('warn'), 'error'])
  expect(delivery.logged.at(-1)).toEqual({
    level: 'error',
    facts: { mailId, kind: 'accounts-invitation', attempts: 10, code: 'Error' },
    text: 'a mail was given up',
  })
})

test('an address that the server does not know is given up at once, without the address in the reason', async () => {
  const { db, server, delivery } = await openStory()
  server.behave('refuse-permanent')
  const { mailId } = makeInvitationMail(db, makeAccount(db))
  await deliverDueEmails(delivery)
  expect(rowOf(db, mailId)).toMatchObject({
    attempts: 1,
    deadAt: new Date('2026-05-04T09:00:00Z'),
    lastError: 'EENVELOPE RCPT TO 550 … is not known here',
  })
})

test('a refused address is noted with the server’s answer, counted, and forgotten with the next mail it takes', async () => {
  const { db, server, clock, delivery } = await openStory()
  const account = makeAccount(db)
  server.behave('refuse-permanent')
  for (let count = 0; count < 2; count += 1) {
    makeInvitationMail(db, account)
    await deliverDueEmails(delivery)
    clock.advance(hours)
  }
  expect(listRefusedAddresses(db)).toEqual([
    {
      email: 'maria@northwind.example',
      code: '550',
      firstAt: new Date('2026-05-04T09:00:00Z'),
      lastAt: new Date('2026-05-04T10:00:00Z'),
      times: 2,
    },
  ])
  server.behave('accept')
  makeInvitationMail(db, account)
  await deliverDueEmails(delivery)
  expect(listRefusedAddresses(db)).toEqual([])
})

test('a server that greylists takes the mail the second time, and the address is not to blame', async () => {
  const { db, server, clock, delivery } = await openStory()
  let visits = 0
  server.behave(() => {
    visits += 1
    return visits === 1 ? 'refuse-temporary' : 'accept'
  })
  const { mailId } = makeInvitationMail(db, makeAccount(db))
  await deliverDueEmails(delivery)
  clock.advance(10 * seconds)
  await deliverDueEmails(delivery)
  expect(rowOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: clock.at().now })
  expect(listRefusedAddresses(db)).toEqual([])
})

test('one mail that cannot be drawn holds up no other', async () => {
  const { db, delivery } = await openStory()
  const transport = keepingTransport()
  const account = makeAccount(db)
  const mail = { kind: 'from-a-newer-cairn', facts: {}, to: 'a@b.example', accountId: null }
  const mailId = enqueue(db, mail as never)
  makeInvitationMail(db, account)
  await deliverDueEmails({ ...delivery, transport })
  expect(transport.kept.map(({ to }) => to)).toEqual(['maria@northwind.example'])
  expect(rowOf(db, mailId)).toMatchObject({ attempts: 1, sentAt: null, deadAt: null })
})

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

function rowOf(db: Db, id: string) {
  return db.select().from(outbox).where(eq(outbox.id, id)).get()
}
