import { expect, test } from 'vitest'
import type { LedgerRow } from '#app/domain/outcomes/ledger.ts'
import { valueChartOf } from '#app/features/outcomes/value-chart.server.ts'

const row: LedgerRow = {
  measurementId: 'm',
  from: '2026-02-01',
  until: '2026-03-04',
  days: 31,
  isCut: true,
  value: '3',
  improvement: '5',
  worth: 110_714,
  standing: 'verified',
}

test('the chart says the ledger’s total to the cent, in the account’s currency', () => {
  const chart = valueChartOf([{ rows: [row], nature: 'cash' }], { today: '2026-05-01', currency: 'EUR' })
  expect(chart?.panels.map(({ title, verified }) => [title, verified])).toEqual([['Cash', '€1,107.14']])
  expect(chart?.yTicks.map(({ text }) => text)).toContain('€1k')
})

test('there is no chart while nothing has counted', () => {
  expect(valueChartOf([], { today: '2026-05-01', currency: 'EUR' })).toBeNull()
})
