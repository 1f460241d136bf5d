import { expect, onTestFinished, test } from 'vitest'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { leaseDueEmails } from '#app/features/outbox/lease-emails.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { keepingTransport, makeDelivery, makeInvitationMail, storyClock } from '#tests/factories/mails.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const leaseMs = 60_000
const lease = { leaseMs, atMost: 5 }

test('several deliverers with their own handles send each mail once', async () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const wanted = Array.from({ length: 60 }, (_, count) => `p${count}@n.example`)
  for (const email of wanted) makeInvitationMail(db, account, { email })
  const transport = keepingTransport()
  const deliverers = [1, 2, 3, 4].map(() => {
    const own = openDatabase(db.$client.name, { sync: 'OFF' })
    onTestFinished(() => void own.$client.close())
    return deliverDueEmails(makeDelivery(own, { transport }))
  })
  await Promise.all(deliverers)
  expect(transport.kept.map(({ to }) => to).sort()).toEqual(wanted.sort())
})

test('what one holds nobody else gets, until the lease has run out', () => {
  const db = openTestDatabase()
  const clock = storyClock()
  const { mailId } = makeInvitationMail(db, makeAccount(db))
  const [held] = leaseDueEmails(db, clock.at(), lease)
  expect(held?.id).toBe(mailId)
  clock.advance(leaseMs - 1)
  expect(leaseDueEmails(db, clock.at(), lease)).toEqual([])
  clock.advance(1)
  const [again] = leaseDueEmails(db, clock.at(), lease)
  expect(again?.id).toBe(mailId)
  expect(again?.leasedBy).not.toBe(held?.leasedBy)
})

test('who comes back after losing the lease changes nothing of the other’s', async () => {
  const db = openTestDatabase()
  const clock = storyClock()
  makeInvitationMail(db, makeAccount(db))
  const slow = makeDelivery(db, {
    clock: clock.at,
    transport: {
      send: async () => {
        clock.advance(leaseMs)
        leaseDueEmails(db, clock.at(), lease)
        throw new Error('too slow')
      },
    },
  })
  await deliverDueEmails(slow)
  const row = db.select().from(outbox).get()
  expect(row).toMatchObject({ attempts: 0, lastError: null })
  expect(row?.leasedUntil).toEqual(new Date(clock.at().now.getTime() + leaseMs))
})
