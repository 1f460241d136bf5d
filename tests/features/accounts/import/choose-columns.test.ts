import { expect, test } from 'vitest'
import { chooseColumns } from '#app/features/accounts/import/choose-columns.server.ts'
import { columnsForm } from '#app/features/accounts/import/import-form.ts'
import { rememberedMapping } from '#app/features/accounts/import/import-queries.server.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { personOf } from '../story.ts'
import { at, bringIn, check, known, openDesk, upload } from './story.ts'

const file = 'Name,Website\nAster,aster.example\n'
const mapping = { columns: { 0: 'account', 1: 'domain' }, newAccounts: 'make' } as const

test('the form becomes a choice, or says what is missing', () => {
  const importId = at.newId()
  const parse = (fields: object) => columnsForm.safeParse({ importId, newAccounts: 'make', ...fields })
  expect(parse({ column0: 'account', column1: '', column2: 'email', column12: 'person' }).data).toEqual({
    importId,
    mapping: { columns: { 0: 'account', 2: 'email', 12: 'person' }, newAccounts: 'make' },
  })
  const problems = (fields: object) =>
    parse(fields).error?.issues.map(({ path, message }) => [path[0], message])
  expect(problems({ column0: 'industry' })).toEqual([
    [
      'columns',
      'Choose the column that says which account a row is about: its ID, its name or its web domain.',
    ],
  ])
  expect(problems({ column0: 'account', column1: 'salary' })).toEqual([['column1', 'Choose one of the list']])
  expect(parse({ column0: 'account', elsewhere: '' }).error?.issues.map(({ code }) => code)).toEqual([
    'unrecognized_keys',
  ])
})

test('a choice has the rows checked, and is remembered for the next file with the same header', async () => {
  const desk = openDesk()
  const first = await upload(desk, file)
  expect(rememberedMapping(desk.db, first)).toBeNull()
  const chosen = write(desk.db, (tx) => chooseColumns(tx, desk.lead, { importId: first.id, mapping }, at))
  expect(chosen.ok).toBe(true)
  expect(known(desk.db, first.id)).toMatchObject({ mapping, checkedAt: null })
  const next = await upload(desk, 'NAME;website\nBirch;birch.example\n')
  expect(rememberedMapping(desk.db, next)).toEqual(mapping)
  expect(rememberedMapping(desk.db, await upload(desk, 'Name,City\nBirch,Berlin\n'))).toBeNull()
})

test('after a check it can be chosen again, once rows go in no more', async () => {
  const desk = openDesk()
  const again = (importId: string) =>
    write(desk.db, (tx) => chooseColumns(tx, desk.lead, { importId, mapping }, at))
  const one = await upload(desk, file)
  await check(desk, one)
  expect(again(one.id).ok).toBe(true)
  expect(known(desk.db, one.id)).toMatchObject({ checkedAt: null, badRows: null })
  const done = await bringIn(desk, file)
  const late = again(done.id)
  expect(!late.ok && late.refusal.code).toBe('already-done')
  const missing = again(at.newId())
  expect(!missing.ok && missing.refusal.code).toBe('not-found')
  const csm = personOf(makeStaff(desk.db, 'csm'))
  const refused = write(desk.db, (tx) => chooseColumns(tx, csm, { importId: one.id, mapping }, at))
  expect(!refused.ok && refused.refusal.code).toBe('not-allowed')
})
