import { expect, test } from 'vitest'
import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import { readWorth, shownNatures, worthByCategory } from '#app/domain/reviews/worth-lines.ts'

const none = { verified: 0, reported: 0 }
const summary: LedgerSummary = {
  cash: none,
  capacity: { verified: 110714, reported: 171429 },
  categories: [
    { category: 'time_saved', cash: none, capacity: { verified: 110714, reported: 171429 } },
    { category: 'quality', cash: none, capacity: none },
  ],
  roi: { counted: 0, withoutMargin: 0 },
}

test('cash and capacity stand apart, and only where they have something to show', () => {
  expect(shownNatures(summary)).toEqual([
    { nature: 'capacity', title: 'Capacity', verified: 110714, reported: 171429 },
  ])
  expect(worthByCategory(summary)).toEqual([
    { category: 'time_saved', nature: 'capacity', title: 'Capacity', verified: 110714 },
  ])
})

test('worth is read to the cent, confirmed first', () => {
  const worth = { nature: 'cash' as const, verified: 110714, reported: 0 }
  expect(readWorth(worth, 'EUR')).toBe('€1,107.14 of cash confirmed')
  expect(readWorth({ ...worth, reported: 171429 }, 'EUR')).toBe(
    '€1,107.14 of cash confirmed, €1,714.29 more reported',
  )
})
