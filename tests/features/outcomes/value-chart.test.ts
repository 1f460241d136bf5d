import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { LedgerRow } from '#app/domain/outcomes/ledger.ts'
import { valueChartOf, valueCsv, valuePoster } from '#app/features/outcomes/value-chart.server.ts'

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

const eyes = { today: '2026-05-01', currency: 'EUR' }

test('the sheet says whose it is, of which day, and the total; without value it says so', () => {
  const cash = [{ rows: [row], nature: 'cash' as const }]
  const svg = renderToStaticMarkup(valuePoster(cash, { ...eyes, account: 'Aster Health' }))
  for (const words of ['Aster Health · as of 1 May 2026', '€1,107.14 cash', 'Cash', 'confirmed'])
    expect(svg).toContain(words)
  expect(renderToStaticMarkup(valuePoster([], { ...eyes, account: 'Aster' }))).toContain(
    'Nothing has counted',
  )
})

test('the CSV has a line a month, ends at the total, and says the currency', () => {
  const reported = { ...row, worth: -50, standing: 'reported' } as const
  const csv = valueCsv(
    [
      { rows: [row], nature: 'cash' },
      { rows: [reported], nature: 'capacity' },
    ],
    { ...eyes, today: '2026-03-31' },
  )
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFby,currency,cash confirmed,cash reported,capacity confirmed,capacity reported',
    '2026-02-28,EUR,1000.00,0.00,0.00,-0.45',
    '2026-03-31,EUR,1107.14,0.00,0.00,-0.50',
    '',
  ])
})
