import { expect, test } from 'vitest'
import { listDeadMails } from '#app/features/accounts/dead-mail-queries.server.ts'
import { retryMail } from '#app/features/accounts/retry-mail.server.ts'
import type { Db } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { personOf } from './story.ts'

const at = momentAt()

function setUp(db: Db) {
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  return personOf(makeStaff(db, 'admin', { name: 'Adam Novak', email: 'adam@lumen.example' }))
}

test('a mail that was given up is tried again when an admin says so', () => {
  const db = openTestDatabase()
  const admin = setUp(db)
  const mailId = at.newId()
  const mail = {
    id: mailId,
    kind: 'accounts-joined',
    to: 'a@b.example',
    facts: {},
    createdAt: at.now,
    dueAt: at.now,
  }
  db.insert(outbox)
    .values({ ...mail, attempts: 10, deadAt: at.now, lastError: '550' })
    .run()
  expect(listDeadMails(db)).toMatchObject([{ mailId, attempts: 10, lastError: '550' }])
  const retry = (person: typeof admin) =>
    write(db, (tx) => retryMail(tx, person, { mailId }, momentAt('2026-05-05T09:00:00Z')))
  expect(retry(personOf(makeStaff(db, 'lead'))).ok).toBe(false)
  expect(retry(admin).ok).toBe(true)
  expect(retry(admin).ok).toBe(false)
  expect(listDeadMails(db)).toEqual([])
  expect(db.select().from(outbox).get()).toMatchObject({
    attempts: 0,
    deadAt: null,
    dueAt: new Date('2026-05-05T09:00:00Z'),
  })
})
