import { expect, test } from 'vitest'
import { readingForm } from '#app/features/auth/reading-form.ts'
import { findReading } from '#app/features/auth/reading-queries.server.ts'
import { saveReading } from '#app/features/auth/save-reading.server.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const typed = { locale: 'de-DE', workStarts: '07:30', workEnds: '15:00', workDays: ['5', '1', '1', '3'] }

test('a person says how they read and when they work; until then it is as usual', () => {
  const db = openTestDatabase()
  const user = makeUser(db, { timeZone: 'Europe/Lisbon' })
  expect(findReading(db, user.id)).toEqual({
    ...{ locale: 'en-GB', timeZone: 'Europe/Lisbon' },
    own: { locale: '', workStarts: 540, workEnds: 1020, workDays: '12345' },
  })
  const input = readingForm.parse(typed)
  write(db, (tx) => saveReading(tx, personOf(user), input, momentAt()))
  expect(findReading(db, user.id)).toEqual({
    ...{ locale: 'de-DE', timeZone: 'Europe/Lisbon' },
    own: { locale: 'de-DE', workStarts: 450, workEnds: 900, workDays: '135' },
  })
  db.$client.prepare('update users set deactivated_at = 1 where id = ?').run(user.id)
  expect(write(db, (tx) => saveReading(tx, personOf(user), input, momentAt()))).toMatchObject({ ok: false })
})

test.each([
  ['workEnds', { workEnds: '08:00' }, 'This has to be an hour or more after the beginning'],
  ['workStarts', { workStarts: '9 am' }, 'Fill in a time, like 09:00'],
  ['workDays', { workDays: undefined }, 'Choose at least one day'],
  ['locale', { locale: 'tlh' }, 'Choose one of the list'],
])('%s that cannot be is told at its field', (field, change, sentence) => {
  const { error } = readingForm.safeParse({ ...typed, ...change })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, sentence]])
})
