import { expect, test } from 'vitest'
import type { Columns } from '#app/domain/accounts/import/fields.ts'
import { previewOf } from '#app/domain/accounts/import/preview.ts'
import { openBook, styleOf } from '#app/domain/accounts/import/read-book.ts'
import type { Reading } from '#app/domain/accounts/import/reading.ts'

test('the first rows are shown as understood, with what cannot be', () => {
  const text = [
    'ID,Stage,Since,First,Last,Access,Roles,Budget,Tier',
    '1,align,31/03/2026,Maria,Ortiz,approver,champion,yes,deep',
    '2,Later,,Jonas,Weiß,,,no,',
    '3,4,,,,,,,,one too many',
    '4,,,,,,,,',
  ].join('\n')
  const reading: Reading = { encoding: 'utf-8', delimiter: 'comma', headerLine: 1, dates: 'auto' }
  const columns: Columns = {
    0: 'externalId',
    1: 'stage',
    2: 'stageEnteredOn',
    3: 'firstName',
    4: 'lastName',
    5: 'access',
    6: 'roles',
    7: 'doesControlBudget',
    8: 'investment',
  }
  const book = openBook(text, reading)
  if (!book) throw new Error('no table')
  const { fields, rows } = previewOf(book, styleOf(book, { reading, columns, today: '2026-05-04' }), 3)
  expect(fields.map(({ title }) => title).slice(0, 2)).toEqual([
    'Account: its ID elsewhere',
    'Account: CARE stage',
  ])
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 4])
  expect(rows[0]?.cells.map((cell) => cell.text)).toEqual([
    '1',
    'Align',
    '31 March 2026',
    'Maria',
    'Ortiz',
    'Approver',
    'Champion',
    'Yes',
    'Deep',
  ])
  expect(rows[1]?.cells[1]).toEqual({
    text: 'Later',
    problem: 'Write one of the stages: Capture, Align, Reinforce, Elevate',
  })
  expect(rows[1]?.cells[7]?.text).toBe('No')
  expect(rows[2]?.problem).toContain('This line has 10 cells')
})
