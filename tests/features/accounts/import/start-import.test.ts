import { expect, test } from 'vitest'
import { startImport } from '#app/features/accounts/import/start-import.server.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { personOf } from '../story.ts'
import { at, check, type Desk, known, openDesk, upload } from './story.ts'

function press({ db, lead }: Desk, importId: string, badRows: number, person = lead) {
  const done = write(db, (tx) => startImport(tx, person, { importId, badRows }, at))
  return done.ok ? 'started' : done.refusal.code
}

test('rows go in once they are checked, knowing how many stay out; pressing twice starts once', async () => {
  const desk = openDesk()
  const { id } = await upload(desk, 'Account Name,Website\nAster,aster.example\nBirch,nowhere\n')
  expect(press(desk, id, 0)).toBe('already-done')
  expect(await check(desk, known(desk.db, id))).toHaveLength(1)
  expect(press(desk, id, 0)).toBe('changed-meanwhile')
  expect(press(desk, id, 1, personOf(makeStaff(desk.db, 'csm')))).toBe('not-allowed')
  expect(known(desk.db, id).startedAt).toBeNull()
  expect(press(desk, id, 1)).toBe('started')
  expect(known(desk.db, id)).toMatchObject({ startedAt: at.now, startedBy: desk.lead.userId })
  expect(press(desk, id, 1)).toBe('already-done')
  expect(press(desk, at.newId(), 0)).toBe('not-found')
})

test('a file without a good row does not start', async () => {
  const desk = openDesk()
  const { id } = await upload(desk, 'Account Name,Website\nBirch,nowhere\n')
  await check(desk, known(desk.db, id))
  expect(press(desk, id, 1)).toBe('invalid')
})
