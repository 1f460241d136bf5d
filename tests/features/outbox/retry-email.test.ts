import { expect, test } from 'vitest'
import { retryEmail } from '#app/features/outbox/retry-email.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('only a mail that was given up gets another run of attempts', () => {
  const db = openTestDatabase()
  const at = momentAt()
  const mail = { kind: 'accounts-joined', to: 'a@b.example', facts: {}, createdAt: at.now, dueAt: at.now }
  const [dead, waiting] = [at.newId(), at.newId()]
  db.insert(outbox)
    .values([
      { ...mail, id: dead, attempts: 10, deadAt: at.now },
      { ...mail, id: waiting, attempts: 3 },
    ])
    .run()
  const later = momentAt('2026-05-05T09:00:00Z')
  const retry = (mailId: string) => write(db, (tx) => retryEmail(tx, { mailId }, later)).ok
  expect([retry(waiting), retry(dead), retry(dead), retry(at.newId())]).toEqual([false, true, false, false])
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ attempts, deadAt }) => [attempts, deadAt]),
  ).toEqual([
    [0, null],
    [3, null],
  ])
})
