import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('events of one account are numbered from 1 and cannot be changed or deleted', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const user = makeUser(db)
  const happened = {
    kind: 'account-created' as const,
    accountId: account.id,
    actorId: user.id,
    texts: { account: account.name },
  }
  write(db, (tx) => ok([recordEvent(tx, happened, momentAt()), recordEvent(tx, happened, momentAt())]))

  expect(
    db.$client.prepare('select number from events where chain = ? order by id').pluck().all(account.id),
  ).toEqual([1, 2])
  expect(() => db.$client.exec("update events set kind = 'other'")).toThrow('history is append-only')
  expect(() => db.$client.exec('delete from events')).toThrow('history is append-only')
  expect(() => db.$client.exec("update event_texts set text = 'other'")).toThrow('can be erased, not changed')
})
