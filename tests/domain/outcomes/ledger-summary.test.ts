import { expect, test } from 'vitest'
import type { LedgerRow, LedgerStanding } from '#app/domain/outcomes/ledger.ts'
import { type PlacedLedger, summarize } from '#app/domain/outcomes/ledger-summary.ts'

const none = { verified: 0, reported: 0 }

type Given = Partial<Omit<PlacedLedger, 'ledger'>> & {
  nature?: 'cash' | 'capacity'
  verified?: number
  reported?: number
  standing?: LedgerStanding
}

function placed({ standing = 'verified', nature = 'cash', ...given }: Given): PlacedLedger {
  const { category = 'cost_reduced', margin = null, verified = 0, reported = 0 } = given
  const totals = { verified, reported }
  return { category, margin, ledger: { nature, totals, rows: [{ standing } as LedgerRow] } }
}

test('cash and capacity stay apart, in all and by category', () => {
  const summary = summarize([
    placed({ category: 'cost_reduced', verified: 100, reported: 20 }),
    placed({ category: 'time_saved', nature: 'capacity', verified: 7 }),
    placed({ category: 'time_saved', verified: -30 }),
  ])
  expect(summary.cash).toEqual({ verified: 70, reported: 20 })
  expect(summary.capacity).toEqual({ verified: 7, reported: 0 })
  expect(summary.categories).toEqual([
    {
      category: 'time_saved',
      cash: { verified: -30, reported: 0 },
      capacity: { verified: 7, reported: 0 },
    },
    { category: 'cost_reduced', cash: { verified: 100, reported: 20 }, capacity: none },
  ])
})

test('an outcome of disputed figures alone is in no category', () => {
  expect(summarize([placed({ standing: 'disputed' })]).categories).toEqual([])
  expect(summarize([])).toEqual({
    ...{ cash: none, capacity: none, categories: [] },
    roi: { counted: 0, withoutMargin: 0 },
  })
})

test('towards ROI counts verified cash, revenue only at its margin, capacity never', () => {
  const { roi } = summarize([
    placed({ verified: 1000, reported: 500 }),
    placed({ category: 'time_saved', nature: 'capacity', verified: 9000 }),
    placed({ category: 'revenue_generated', margin: '12.5', verified: 1001 }),
    placed({ category: 'revenue_generated', verified: 400 }),
  ])
  expect(roi).toEqual({ counted: 1125, withoutMargin: 400 })
})
