import { expect, test } from 'vitest'
import { plainReading, readFigureTable } from '#app/domain/outcomes/bring/figure-table.ts'

const read = (text: string, given = {}) => {
  const table = readFigureTable(text, { ...plainReading, ...given })
  return table && { ...table, rows: table.rows.map(({ cells }) => cells) }
}

test('two columns out of a spreadsheet: tabs, a line of names, decimals after a comma', () => {
  expect(read('Monat\tTage\n31.01.2026\t9,1\n28.02.2026\t8,2\n')).toEqual({
    ...{ delimiter: 'tab', names: ['Monat', 'Tage'], hasHeader: true, dateColumn: 0, valueColumn: 1 },
    ...{ dates: null, numbers: 'comma' },
    rows: [
      ['31.01.2026', '9,1'],
      ['28.02.2026', '8,2'],
    ],
  })
})

test('a comma of decimals does not part columns', () => {
  expect(read('2026-01-31;9,1\n2026-02-28;8,2')).toMatchObject({ delimiter: 'semicolon', numbers: 'comma' })
  expect(read('9,1\n8,2\n7,4')).toMatchObject({
    ...{ delimiter: 'none', dateColumn: null, valueColumn: 0, numbers: 'comma', hasHeader: false },
    rows: [['9,1'], ['8,2'], ['7,4']],
  })
})

test('columns are found wherever they stand, and whole columns decide how dates are written', () => {
  const text = 'Team,Value,On\nA,1.5,03/01/2026\nB,2.5,03/25/2026\n'
  expect(read(text)).toMatchObject({ delimiter: 'comma', dateColumn: 2, valueColumn: 1, dates: 'mdy' })
  expect(
    read(text, { dates: 'dmy', numbers: 'comma', header: 'no', valueColumn: '0', dateColumn: 'none' }),
  ).toMatchObject({
    ...{ dates: 'dmy', numbers: 'comma', hasHeader: false, valueColumn: 0, dateColumn: null },
    names: ['Column 1', 'Column 2', 'Column 3'],
  })
})

test('a first line that holds a figure or a formula is no line of names', () => {
  expect(read('March 2026\t4.4')?.hasHeader).toBe(false)
  expect(read('=A1+1\n4.4')?.hasHeader).toBe(false)
  expect(read('Days\n4.4')).toMatchObject({ hasHeader: true, rows: [['4.4']] })
})

test('figures that cannot be read stand beside their dates, not in them', () => {
  const text = 'Monat;Tage\n2026-05-07;5,5\n2026-05-08;=1+1\n2026-05-09;=2+2\n'
  expect(read(text)).toMatchObject({ dateColumn: 0, valueColumn: 1 })
  expect(read('2026-05-07\n2026-05-08\n', { dateColumn: '0' })).toMatchObject({ valueColumn: 0 })
})

test('nothing is nothing', () => {
  expect(read('\n \n')).toBeNull()
})
