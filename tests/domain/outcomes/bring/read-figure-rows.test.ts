import { expect, test } from 'vitest'
import { plainReading, readFigureTable } from '#app/domain/outcomes/bring/figure-table.ts'
import { readFigureRows } from '#app/domain/outcomes/bring/read-figure-rows.ts'
import type { Cadence, OutcomeKind } from '#app/domain/outcomes/outcome.ts'

const days = {
  kind: 'level' as OutcomeKind,
  cadence: 'monthly' as Cadence,
  measure: { unit: 'days', unitLabel: '' } as const,
}

function rowsOf(
  text: string,
  measured: Parameters<typeof readFigureRows>[1] = days,
  startsOn = '2026-01-01',
) {
  const table = readFigureTable(text, plainReading)
  return table ? readFigureRows(table, measured, startsOn).map(({ line: _, text: __, ...row }) => row) : []
}
const good = (measuredOn: string, value: string, periodFrom: string | null = null, asks = '') => ({
  ...{ ok: true, measuredOn, periodFrom, value, asks },
})

test('a level is of its day, or of a period’s last; an amount of the period its day lies in', () => {
  const text = '2026-01-31\t9.1\nFeb 2026\t8.2\n'
  expect(rowsOf(text)).toEqual([good('2026-01-31', '9.1'), good('2026-02-28', '8.2')])
  const amount = { ...days, kind: 'amount' as const }
  expect(rowsOf('2026-01-15\t9.1\nQ2 2026\t8.2\n', amount)).toEqual([
    good('2026-01-31', '9.1', '2026-01-01'),
    good('2026-06-30', '8.2', '2026-04-01'),
  ])
})

test('figures without dates belong to one period after the other', () => {
  expect(rowsOf('Days\n9.1\n8.2\n7.4', days, '2026-01-20')).toEqual([
    good('2026-01-31', '9.1'),
    good('2026-02-28', '8.2'),
    good('2026-03-31', '7.4'),
  ])
})

test('units and signs are read as in the form', () => {
  const euros = { ...days, measure: { unit: 'currency', unitLabel: 'EUR' } as const }
  expect(rowsOf('2026-01-31\t€1,200\n2026-02-28\t1,300.50 EUR\n2026-03-31\t-0\n', euros)).toEqual([
    good('2026-01-31', '1200'),
    good('2026-02-28', '1300.5'),
    good('2026-03-31', '0'),
  ])
  expect(rowsOf('2026-01-31\t36 h\n2026-02-28\t2\n')).toEqual([
    good('2026-01-31', '1.5', null, '“36 h” is read as 1.5 days, a day having 24 hours'),
    good('2026-02-28', '2'),
  ])
})

test('what is no figure is refused in words, line by line', () => {
  const text = [
    '2026-01-31\t4.4',
    '2026-02-30\t4',
    '2026-03-31\t=A1+1',
    '2026-03-31\tfour',
    '2026-04-30\t12 km',
    '\t5',
    '2026-05-31\t',
    '2026-06-30\t1.1234567',
    '2026-06-30\t#REF!',
    '=TODAY()\t3',
  ].join('\n')
  const reasons = rowsOf(text).map((row) => (row.ok ? 'ok' : row.reason))
  expect(reasons).toEqual([
    'ok',
    'This day does not exist',
    'This is a formula, not a value. Paste the column as values and export it again',
    '“four” does not fit here: this outcome is measured in days, like 4.4 or "36 h"',
    '“km” does not fit here: this outcome is measured in days, like 4.4 or "36 h"',
    'There is no date in this line',
    'There is no figure in this line',
    'This number has too many digits. Keep 12 before the point and 6 behind it',
    'Excel shows an error in this cell',
    'This is a formula, not a value. Paste the column as values and export it again',
  ])
})
