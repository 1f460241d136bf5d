import { expect, test } from 'vitest'
import { readUsageTable } from '#app/domain/outcomes/usage-table.ts'

const read = (text: string) => readUsageTable(text, '2026-05-04')

test('series, day and number, with column names or without, whatever parts them', () => {
  const good = { line: 2, ok: true, series: 'Reports run', on: '2026-04-30', value: '1200.5' }
  expect(read('Series;Date;Count\nReports run;30.04.2026;1.200,50\n')).toEqual([good])
  expect(read('Reports run\t2026-04-30\t1,200.50')).toEqual([{ ...good, line: 1 }])
  expect(read('Series,Date,Count\n"Reports run",2026-04-30,"1,200.50"')).toEqual([good])
})

test('each line that stays out says why', () => {
  const lines = [
    'Logins,2026-04-30,1',
    ',2026-04-30,1',
    'Logins,2026-05-05,1',
    'Logins,soon,1',
    'Logins,2026-04-30,many',
    'Logins,2026-04-30,=A1',
    '=cmd(),2026-04-30,1',
    'Logins,2026-04-30,1.1234567',
  ]
  expect(read(lines.join('\n')).map((row) => (row.ok ? 'ok' : row.reason))).toEqual([
    'ok',
    'Write the name of the series in the first column',
    'This day is still to come',
    'This is not a date. Write it like 2026-12-31',
    'This is not a number',
    'This is a formula, not a value. Paste the column as values and export it again',
    'This is a formula, not a value. Paste the column as values and export it again',
    'This number has too many digits',
  ])
})
