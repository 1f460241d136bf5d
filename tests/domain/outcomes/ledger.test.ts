import { expect, test } from 'vitest'
import { type LedgerMeasurement, type LedgerTerms, ledgerOf } from '#app/domain/outcomes/ledger.ts'

/** DOMAIN.md §4, example 1: hours a week that fall from 8, worth €50 each, every week. */
const weekly: LedgerTerms = {
  ...{ kind: 'level', direction: 'decrease', category: 'time_saved', cadence: 'weekly' },
  ...{ baselineValue: '8', factors: [], rate: '50', rateWords: 'an hour', times: 'weekly', ownTimes: '' },
  ...{ nature: 'capacity', attributionShare: '100', margin: null, isAgreed: true },
}
const monthly: LedgerTerms = { ...weekly, cadence: 'monthly' }

function figure(
  measuredOn: string,
  value: string,
  state: Partial<LedgerMeasurement> = {},
): LedgerMeasurement {
  const facts = { supersededAt: null, disputedAt: null, verifiedAt: null }
  return {
    id: measuredOn,
    measuredOn,
    value,
    recordedAt: new Date(`${measuredOn}T12:00:00Z`),
    ...facts,
    ...state,
  }
}

const verified = { verifiedAt: new Date('2026-06-01T00:00:00Z') }
const figures = [figure('2026-02-01', '3', verified), figure('2026-04-01', '0')]
const worths = (terms: LedgerTerms, today: string, given = figures) =>
  ledgerOf(terms, given, { today, currency: 'EUR' })?.rows.map(({ worth }) => worth)

test('example 1: the weekly window cuts 59 days to 31', () => {
  const ledger = ledgerOf(weekly, figures, { today: '2026-05-01', currency: 'EUR' })
  expect(ledger).toEqual({
    nature: 'capacity',
    totals: { verified: 110714, reported: 171429 },
    rows: [
      {
        ...{ measurementId: '2026-02-01', from: '2026-02-01', until: '2026-03-04', days: 31, isCut: true },
        ...{ value: '3', improvement: '5', worth: 110714, standing: 'verified' },
      },
      {
        ...{ measurementId: '2026-04-01', from: '2026-04-01', until: '2026-05-01', days: 30, isCut: false },
        ...{ value: '0', improvement: '8', worth: 171429, standing: 'reported' },
      },
    ],
  })
})

test('example 2: at monthly cadence the first row runs on to the second, and 60 % of it is the product’s', () => {
  expect(worths(monthly, '2026-05-01')).toEqual([210714, 171429])
  expect(worths({ ...monthly, attributionShare: '60' }, '2026-05-01')).toEqual([126429, 102857])
})

test('example 3: at the end of the year the second row has stopped at 92 days', () => {
  const ledger = ledgerOf(monthly, figures, { today: '2026-12-31', currency: 'EUR' })
  expect(ledger?.rows[1]).toMatchObject({ worth: 525714, days: 92, isCut: true, until: '2026-07-02' })
})

test('example 4: worse than the baseline is negative', () => {
  expect(worths(weekly, '2026-02-11', [figure('2026-02-01', '9', verified)])).toEqual([-7143])
})

test('without agreed terms, or before the customer said what share is the product’s, every row is reported', () => {
  const eyes = { today: '2026-05-01', currency: 'EUR' }
  expect(ledgerOf({ ...weekly, isAgreed: false }, figures, eyes)?.totals).toEqual({
    verified: 0,
    reported: 282143,
  })
  const unset = ledgerOf({ ...weekly, attributionShare: null }, figures, eyes)
  expect(unset?.totals).toEqual({ verified: 0, reported: 282143 })
})

test('nothing is worked out while nothing says what a unit is worth', () => {
  expect(ledgerOf({ ...weekly, rate: null }, figures, { today: '2026-05-01', currency: 'EUR' })).toBeNull()
})

test('a disputed figure ends the row before it and counts in neither total', () => {
  const disputed = figure('2026-04-01', '0', { disputedAt: new Date('2026-04-03T00:00:00Z') })
  const given = [figure('2026-02-01', '3', verified), disputed]
  const ledger = ledgerOf(monthly, given, { today: '2026-05-01', currency: 'EUR' })
  expect(ledger?.rows.map(({ days, worth, standing }) => ({ days, worth, standing }))).toEqual([
    { days: 59, worth: 210714, standing: 'verified' },
    { days: 30, worth: 0, standing: 'disputed' },
  ])
  expect(ledger?.totals).toEqual({ verified: 210714, reported: 0 })
})

test('figures of the future wait, and one of today is worth nothing yet', () => {
  const given = [...figures, figure('2026-05-02', '1')]
  expect(worths(weekly, '2026-05-01', given)).toEqual([110714, 171429])
  expect(worths(weekly, '2026-04-01')).toEqual([110714, 0])
})

const march = { periodFrom: '2026-03-01', ...verified }
const amount: LedgerTerms = {
  ...weekly,
  ...{ kind: 'amount', direction: 'increase', category: 'cost_reduced', nature: 'cash', cadence: 'monthly' },
  ...{ baselineValue: '0', rate: '1', rateWords: '' },
}

test('an amount is worth its figure on the baseline once per period, whatever the days', () => {
  const given = [figure('2026-03-31', '1200.55', march)]
  expect(ledgerOf(amount, given, { today: '2026-12-31', currency: 'EUR' })?.rows).toEqual([
    {
      ...{ measurementId: '2026-03-31', from: '2026-03-01', until: '2026-04-01', days: 31, isCut: false },
      ...{ value: '1200.55', improvement: '1200.55', worth: 120055, standing: 'verified' },
    },
  ])
  const spending = {
    ...amount,
    direction: 'decrease' as const,
    baselineValue: '1000',
    attributionShare: '25',
  }
  expect(worths(spending, '2026-12-31', given)).toEqual([-5014])
})

test('factors multiply the rate: days × 5 people × 8 hours × €52, every month', () => {
  const terms: LedgerTerms = {
    ...{ ...monthly, baselineValue: '10', rate: '52', rateWords: 'an hour', times: 'monthly' as const },
    factors: [
      { amount: '5', words: 'people' },
      { amount: '8', words: 'hours a day' },
    ],
  }
  // 5.6 days × 40 h × €52 × 12 × 30/365
  expect(worths(terms, '2026-05-30', [figure('2026-04-30', '4.4', verified)])).toEqual([1148844])
})

test('halves go to the even minor unit, and currencies have their own number of digits', () => {
  const one = { ...amount, rate: '0.005' }
  expect(worths(one, '2026-12-31', [figure('2026-03-31', '1', march)])).toEqual([0])
  expect(worths(one, '2026-12-31', [figure('2026-03-31', '3', march)])).toEqual([2])
  const eyes = { today: '2026-12-31', currency: 'JPY' }
  expect(ledgerOf(amount, [figure('2026-03-31', '2.5', march)], eyes)?.totals.verified).toBe(2)
  expect(
    ledgerOf(amount, [figure('2026-03-31', '2.5', march)], { ...eyes, currency: 'KWD' })?.totals.verified,
  ).toBe(2500)
})
