import { expect, test } from 'vitest'
import type { OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { summarize } from '#app/domain/outcomes/ledger-summary.ts'
import type { OutcomeCategory } from '#app/domain/outcomes/outcome.ts'
import { atMargin, roiParts } from '#app/domain/outcomes/roi-parts.ts'

const ledger = (verified: number, reported = 0, nature: OutcomeLedger['nature'] = 'cash') => ({
  ...{ nature, totals: { verified, reported } },
  rows: [{ standing: 'verified' }] as OutcomeLedger['rows'],
})
const outcome = (
  name: string,
  category: OutcomeCategory,
  given: { margin?: string; ledger: OutcomeLedger | null },
) => ({ name, terms: { category, margin: given.margin ?? null }, ledger: given.ledger })

const outcomes = [
  outcome('Invoices', 'cost_reduced', { ledger: ledger(6_190_000, 120) }),
  outcome('Overtime', 'time_saved', { ledger: ledger(-1000) }),
  outcome('Upsell', 'revenue_generated', { margin: '33.3', ledger: ledger(1_000_001, 7) }),
  outcome('Cross-sell', 'revenue_generated', { ledger: ledger(500) }),
  outcome('Hours', 'time_saved', { ledger: ledger(9_640_000, 30, 'capacity') }),
  outcome('Regions', 'quality', { ledger: null }),
]

test('cash in full, revenue at its margin, and what was left out with why', () => {
  expect(roiParts(outcomes)).toEqual({
    cash: 6_189_000,
    revenue: [{ name: 'Upsell', verified: 1_000_001, margin: '33.3', counted: 333_000 }],
    leftOut: { withoutMargin: 500, capacity: 9_640_000, unconfirmed: 127 },
  })
})

test('the parts add up to what the summary counts', () => {
  const { cash, revenue } = roiParts(outcomes)
  const placed = outcomes.flatMap(({ terms, ledger }) => (ledger ? [{ ...terms, ledger }] : []))
  const sum = revenue.reduce((total, { counted }) => total + counted, cash)
  expect(summarize(placed).roi.counted).toBe(sum)
})

test('a margin rounds halves to the even minor unit', () => {
  expect([atMargin(1, '50'), atMargin(3, '50'), atMargin(-1, '10'), atMargin(1000, '0')]).toEqual([
    0, 2, 0, 0,
  ])
})
