import { expect, test } from 'vitest'
import { listImports } from '#app/features/accounts/import/import-queries.server.ts'
import { throwAway } from '#app/features/accounts/import/throw-away.server.ts'
import { accounts, files } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { personOf } from '../story.ts'
import { at, bringIn, check, type Desk, known, openDesk, problemsOf, start, upload } from './story.ts'

function press({ db, lead }: Desk, importId: string, person = lead) {
  const done = write(db, (tx) => throwAway(tx, person, { importId }, at))
  return done.ok ? 'thrown away' : done.refusal.code
}

test('a file is thrown away with its list of bad rows; another import of the same file keeps its own', async () => {
  const desk = openDesk()
  const content = 'Account Name,Website\nBirch,nowhere\n'
  const one = await upload(desk, content)
  const other = await upload(desk, content)
  await check(desk, one)
  expect(press(desk, one.id, personOf(makeStaff(desk.db, 'csm')))).toBe('not-allowed')
  expect(press(desk, one.id)).toBe('thrown away')
  expect(problemsOf(desk.db, one.id)).toEqual([])
  expect(listImports(desk.db).map(({ id }) => id)).toEqual([other.id])
  expect(desk.db.select().from(files).all()).toHaveLength(1)
  expect(press(desk, one.id)).toBe('not-found')
  expect(press(desk, other.id)).toBe('thrown away')
  expect(desk.db.select().from(files).all()).toEqual([])
})

test('not while its rows go in; afterwards what is in stays', async () => {
  const desk = openDesk()
  const { id } = await upload(desk, 'Account Name\nAster\n')
  await check(desk, known(desk.db, id))
  start(desk, id)
  expect(press(desk, id)).toBe('already-done')
  const done = await bringIn(desk, 'Account Name\nBirch\n')
  expect(press(desk, done.id)).toBe('thrown away')
  expect(desk.db.select({ name: accounts.name }).from(accounts).all()).toEqual([{ name: 'Birch' }])
})
