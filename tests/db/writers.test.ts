import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { write } from '#db/transaction.server.ts'
import { doOthersWrite, sharedWriters } from '#db/writers.server.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('a transaction counts from before it asks for the lock until it is over, however it ends', () => {
  const db = openTestDatabase()
  const isSeen = () => doOthersWrite(sharedWriters())
  expect(isSeen()).toBe(false)
  expect(write(db, () => ok(isSeen()))).toEqual({ ok: true, value: true })
  expect(isSeen()).toBe(false)
  const fail = () =>
    write(db, () => {
      throw new Error('broken')
    })
  expect(fail).toThrow('broken')
  expect(isSeen()).toBe(false)
})
