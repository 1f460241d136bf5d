import { expect, test } from 'vitest'
import type { Columns } from '#app/domain/accounts/import/fields.ts'
import { problemAt, type RowStyle, readRow } from '#app/domain/accounts/import/read-row.ts'

const columns: Columns = {
  0: 'externalId',
  1: 'account',
  2: 'stage',
  3: 'stageEnteredOn',
  4: 'person',
  5: 'email',
  6: 'access',
}
const style: RowStyle = { columns, width: 8, date: null, number: 'point', today: '2026-05-04' }

function read(...cells: string[]) {
  return readRow({ line: 7, cells, start: 0, end: 0, isUnclosed: false }, style)
}
const reasonsOf = (...cells: string[]) =>
  read(...cells).problems.map(({ column, reason }) => [column, reason])

test('a good row becomes facts of an account and of a person; empty cells say nothing', () => {
  expect(
    read(' A-1 ', 'Aster', 'Align', '2026-03-01', 'Maria Ortiz', 'M@aster.example', 'viewer', 'ignored'),
  ).toEqual({
    line: 7,
    account: { externalId: 'A-1', name: 'Aster', stage: 'align', stageEnteredOn: '2026-03-01' },
    person: { name: 'Maria Ortiz', email: 'm@aster.example', access: 'viewer' },
    problems: [],
  })
  expect(read('A-1')).toEqual({ line: 7, account: { externalId: 'A-1' }, person: null, problems: [] })
})

test('each bad cell is named with its column and a reason; the rest of the row is still looked at', () => {
  expect(reasonsOf('A-1', 'x'.repeat(121), 'Onboarding', '2026-05-05', 'Maria', 'maria', 'viewer')).toEqual([
    [1, 'This is longer than 120 characters'],
    [2, 'Write one of the stages: Capture, Align, Reinforce, Elevate'],
    [3, 'This day is still to come'],
    [5, 'This is not an e-mail address'],
  ])
})

test('an account without a key, a person without a name, access without an address', () => {
  expect(reasonsOf('', '', 'Align')).toEqual([
    [0, 'Which account is this about? Fill in its ID, name or domain'],
  ])
  expect(reasonsOf('A-1', '', '', '', '', 'm@aster.example')).toEqual([[null, 'Fill in the person’s name']])
  expect(reasonsOf('A-1', '', '', '', 'Maria', '', 'approver')).toEqual([
    [5, 'Somebody with access to the plan needs an e-mail address'],
  ])
})

test('too many cells and open quotes spoil the whole line; too few are empty cells', () => {
  expect(read('A-1', '', '', '', '', '', '', '', 'extra').problems).toEqual([
    {
      column: null,
      field: null,
      value: 'extra',
      reason:
        'This line has 9 cells, the column names are 8. A quotation mark or a separator is out of place',
    },
  ])
  expect(read('A-1', 'Aster', '', '', '', '', '', '', '', ' ').problems).toEqual([])
  const open = readRow({ line: 2, cells: ['A-1', '"x'], start: 0, end: 0, isUnclosed: true }, style)
  expect(open.problems[0]?.reason).toBe('A quotation mark is opened here and never closed')
})

test('first and last name make a name, numbers are counted from 1 to 5', () => {
  const names: RowStyle = {
    ...style,
    columns: { 0: 'account', 1: 'firstName', 2: 'lastName', 3: 'potential' },
    number: 'comma',
  }
  const row = (...cells: string[]) => readRow({ line: 1, cells, start: 0, end: 0, isUnclosed: false }, names)
  expect(row('Aster', 'Maria', 'Ortiz', '4,0')).toMatchObject({
    account: { potential: 4 },
    person: { name: 'Maria Ortiz' },
  })
  expect(row('Aster', '', 'Ortiz', '').person).toEqual({ name: 'Ortiz' })
  expect(row('Aster', '', '', '6').problems[0]?.reason).toBe('Write a whole number from 1 to 5')
})

test('a problem stands at its field’s column', () => {
  expect(problemAt(columns, 'email', 'Because', 'x')).toEqual({
    column: 5,
    field: 'email',
    value: 'x',
    reason: 'Because',
  })
  expect(problemAt(columns, 'owner', 'Because').column).toBeNull()
})
