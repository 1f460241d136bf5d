import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { type LedgerTerms, ledgerOf, type OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { valueOverTime } from '#app/domain/outcomes/value-over-time.ts'

const terms: LedgerTerms = {
  kind: 'level',
  direction: 'decrease',
  category: 'time_saved',
  cadence: 'monthly',
  baselineValue: '8',
  factors: [],
  rate: '50',
  rateWords: 'an hour',
  times: 'weekly',
  ownTimes: '',
  nature: 'cash',
  attributionShare: '100',
  margin: null,
  isAgreed: true,
}

type Figure = { on: string; value: string; state: 'verified' | 'reported' | 'disputed'; periodFrom?: string }

function ledger(figures: Figure[], today: string, change: Partial<LedgerTerms> = {}): OutcomeLedger {
  const measurements = figures.map(({ on, value, state, periodFrom }, index) => ({
    id: `m${index}`,
    measuredOn: on,
    periodFrom: periodFrom ?? null,
    value,
    recordedAt: new Date(index),
    supersededAt: null,
    verifiedAt: state === 'verified' ? new Date(0) : null,
    disputedAt: state === 'disputed' ? new Date(0) : null,
  }))
  return ledgerOf({ ...terms, ...change }, measurements, { today, currency: 'EUR' }) as OutcomeLedger
}

const example: Figure[] = [
  { on: '2026-02-01', value: '3', state: 'verified' },
  { on: '2026-04-01', value: '0', state: 'reported' },
]

test('example 2 of DOMAIN.md, month by month, begins at nothing and ends at its totals', () => {
  const value = valueOverTime([ledger(example, '2026-05-01')], '2026-05-01')
  expect(value?.from).toBe('2026-01-31')
  expect(value?.months.map(({ on, cash }) => [on, cash.verified, cash.reported])).toEqual([
    ['2026-02-28', 100_000, 0],
    ['2026-03-31', 210_714, 0],
    ['2026-04-30', 210_714, 171_429],
    ['2026-05-01', 210_714, 171_429],
  ])
})

test('nothing that counts is no line: no rows, only disputed ones, or a figure of today', () => {
  const disputed: Figure[] = [{ on: '2026-02-01', value: '3', state: 'disputed' }]
  expect(valueOverTime([], '2026-05-01')).toBeNull()
  expect(valueOverTime([ledger(disputed, '2026-05-01')], '2026-05-01')).toBeNull()
  expect(valueOverTime([ledger(example.slice(1), '2026-04-01')], '2026-04-01')).toBeNull()
})

test('what has stopped counting stays level, and the turn of the year is a month like others', () => {
  const value = valueOverTime([ledger(example, '2027-02-10')], '2027-02-10')
  expect(value?.months.map(({ on }) => on).slice(-3)).toEqual(['2026-12-31', '2027-01-31', '2027-02-10'])
  expect(new Set(value?.months.slice(-7).map(({ cash }) => cash.reported)).size).toBe(1)
})

test('an amount lies on the days of its period; capacity stands apart; worse than the baseline goes down', () => {
  const march: Figure = { on: '2026-03-31', value: '310', state: 'verified', periodFrom: '2026-03-01' }
  const amount = ledger([march], '2026-05-01', {
    kind: 'amount',
    direction: 'increase',
    baselineValue: '0',
    nature: 'capacity',
  })
  const worse = ledger([{ on: '2026-03-01', value: '9', state: 'verified' }], '2026-03-11')
  const value = valueOverTime([amount, worse], '2026-05-01')
  expect(value?.months[0]).toEqual({
    on: '2026-03-31',
    capacity: { verified: 1_550_000, reported: 0 },
    cash: { verified: -7143, reported: 0 },
  })
})

const figures = fc
  .uniqueArray(
    fc.record({
      on: fc.integer({ min: 0, max: 1500 }).map((day) => addDays('2023-01-15', day)),
      value: fc.integer({ min: -40, max: 60 }).map(String),
      state: fc.constantFrom('verified', 'reported', 'disputed'),
    }),
    { selector: ({ on }) => on, maxLength: 25 },
  )
  .map((list) => list as Figure[])

test('whatever the figures, the last month equals the ledgers’ totals exactly', () => {
  const today = '2027-03-01'
  const share = fc.constantFrom('100', '33.3', '0')
  fc.assert(
    fc.property(figures, figures, share, (cash, capacity, attributionShare) => {
      const ledgers = [
        ledger(cash, today, { attributionShare }),
        ledger(capacity, today, { nature: 'capacity', rate: '7.77', times: 'monthly' }),
      ]
      const last = valueOverTime(ledgers, today)?.months.at(-1)
      const none = { verified: 0, reported: 0 }
      expect([last?.cash ?? none, last?.capacity ?? none]).toEqual(ledgers.map(({ totals }) => totals))
    }),
  )
})

test('a book of 10,000 rows takes no time worth speaking of', () => {
  const many: Figure[] = Array.from({ length: 10_000 }, (_, day) => ({
    on: addDays('1999-01-01', day),
    value: '3',
    state: 'verified',
  }))
  const made = ledger(many, '2026-11-29')
  const start = performance.now()
  expect(valueOverTime([made], '2026-11-29')?.months.at(-1)?.cash).toEqual(made.totals)
  expect(performance.now() - start).toBeLessThan(400)
})
