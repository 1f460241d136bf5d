import { expect, test } from 'vitest'
import { changeReading, readAnotherWay } from '#app/features/accounts/import/change-reading.server.ts'
import { type ChangeReading, readingForm } from '#app/features/accounts/import/import-form.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { personOf } from '../story.ts'
import { at, bringIn, check, type Desk, known, openDesk, upload } from './story.ts'

async function change(desk: Desk, input: ChangeReading, person = desk.lead) {
  const looked = await readAnotherWay(desk, input)
  if (!looked.ok) return looked
  return write(desk.db, (tx) => changeReading(tx, person, { ...input, ...looked.value }, at))
}

const comma = { encoding: 'utf-8', delimiter: 'comma', headerLine: 1, dates: 'auto' } as const

test('another date style keeps the columns and has the rows checked again', async () => {
  const desk = openDesk()
  const { id: importId } = await upload(desk, 'Account Name,Stage since\nAster,03/04/2026\n')
  expect(await check(desk, known(desk.db, importId))).toHaveLength(1)
  expect((await change(desk, { importId, ...comma, dates: 'dmy' })).ok).toBe(true)
  expect(known(desk.db, importId)).toMatchObject({
    reading: { ...comma, dates: 'dmy' },
    mapping: { columns: { 0: 'account', 1: 'stageEnteredOn' } },
    checkedAt: null,
  })
  expect(await check(desk, known(desk.db, importId))).toEqual([])
})

test('another separator or header line asks for the columns again', async () => {
  const desk = openDesk()
  const { id: importId, headerKey } = await upload(desk, 'a;b,c\nName;x,Website\nAster;y,aster.example\n')
  await check(desk, known(desk.db, importId), { columns: { 0: 'account' } })
  expect((await change(desk, { importId, ...comma, delimiter: 'semicolon', headerLine: 2 })).ok).toBe(true)
  const changed = known(desk.db, importId)
  expect(changed.mapping).toBeNull()
  expect(changed.headerKey).not.toBe(headerKey)
})

test('refused: a line without a header, a missing file, one that is in, and those without the right', async () => {
  const desk = openDesk()
  const { id: importId } = await upload(desk, 'Account Name,Website\nAster,aster.example\n')
  const line = await change(desk, { importId, ...comma, headerLine: 9 })
  expect(!line.ok && line.refusal.fields).toEqual({
    headerLine: 'No line of the table begins there. Choose another one',
  })
  const missing = await change(desk, { importId: at.newId(), ...comma })
  expect(!missing.ok && missing.refusal.code).toBe('not-found')
  const csm = await change(desk, { importId, ...comma }, personOf(makeStaff(desk.db, 'csm')))
  expect(!csm.ok && csm.refusal.code).toBe('not-allowed')
  const done = await bringIn(desk, 'Account Name,Website\nBirch,birch.example\n')
  const late = await change(desk, { importId: done.id, ...comma })
  expect(!late.ok && late.refusal.code).toBe('already-done')
  expect(readingForm.safeParse({ importId, ...comma, headerLine: '-1' }).success).toBe(false)
})
