import { expect, onTestFinished, test } from 'vitest'
import { ok, refuse } from '#app/domain/refusal.ts'
import { openDatabase } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { afterWrites, write } from '#db/transaction.server.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const fathom = { name: 'Fathom Systems', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: new Date(0) }

test('who listens hears once a transaction is kept and others can read it, and not of one that is undone', () => {
  const db = openTestDatabase()
  const other = openDatabase(db.$client.name)
  onTestFinished(() => void other.$client.close())
  const heard: number[] = []
  const stop = afterWrites(db, () => heard.push(other.select().from(vendor).all().length))
  write(db, (tx) => ok(tx.insert(vendor).values(fathom).run()))
  expect(heard).toEqual([1])
  write(db, () => refuse('not-allowed'))
  expect(() =>
    write(db, () => {
      throw new Error('broken')
    }),
  ).toThrow('broken')
  write(other, () => ok(null))
  expect(heard).toEqual([1])
  stop()
  write(db, () => ok(null))
  expect(heard).toEqual([1])
})
