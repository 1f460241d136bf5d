import { expect, test } from 'vitest'
import type { LedgerSummary } from '#app/domain/outcomes/ledger-summary.ts'
import { changesSince, type SinceEvidence, valueSince } from '#app/domain/reviews/since.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'

const figure = (measurementId: string, isVerified: boolean) => ({
  ...{ measurementId, isVerified, on: '2026-03-31', value: '4.4 days', isNew: true },
})
const summary = (verified: number): LedgerSummary => ({
  cash: { verified, reported: 0 },
  capacity: { verified: 0, reported: 0 },
  categories: [],
  roi: { counted: 0, withoutMargin: 0 },
})
const snapshot: ReviewSnapshot = {
  form: 2,
  review: { id: 'r', title: 'Quarterly review', heldOn: '2026-04-01', notes: '', attendees: ['Maria'] },
  value: { currency: 'EUR', summary: summary(110714) },
  since: null,
  context: null,
  goals: [
    {
      ...{ id: 'g', title: 'Close in three days', standing: 'On track' },
      outcomes: [
        {
          ...{ id: 'o', name: 'Close', baseline: '10 days', baselineOn: '2026-01-01' },
          ...{ target: '3 days', targetOn: '2026-06-30' },
          figures: [figure('a', true), figure('b', false), figure('c', true)],
        },
      ],
    },
  ],
  steps: { done: [], ahead: [] },
  verifiedMeasurementIds: ['a', 'c'],
}
const still: SinceEvidence = {
  today: '2026-05-04',
  figures: [
    { id: 'a', state: 'verified', correctedTo: null },
    { id: 'b', state: 'reported', correctedTo: null },
    { id: 'c', state: 'verified', correctedTo: null },
  ],
  newFigures: 0,
  goals: [{ id: 'g', title: 'Close in three days', standing: 'On track' }],
  doneSteps: [],
  value: { currency: 'EUR', summary: summary(110714) },
}
const said = (change: Partial<SinceEvidence>) =>
  changesSince(snapshot, { ...still, ...change }).map(({ text }) => text)

test('nothing has changed while everything stands as it was', () => {
  expect(said({})).toEqual([])
})

test('figures that were corrected, withdrawn, disputed, confirmed or lost their confirmation', () => {
  const figures: SinceEvidence['figures'] = [
    { id: 'a', state: 'superseded', correctedTo: '4.6 days' },
    { id: 'b', state: 'verified', correctedTo: null },
    { id: 'c', state: 'disputed', correctedTo: null },
  ]
  expect(said({ figures, newFigures: 2 })).toEqual([
    'Close, 31 Mar: 4.4 days was corrected to 4.6 days',
    'Close, 31 Mar: 4.4 days was confirmed',
    'Close, 31 Mar: 4.4 days is disputed',
    '2 newer figures stand on the plan',
  ])
  const lost: SinceEvidence['figures'] = [
    { id: 'a', state: 'reported', correctedTo: null },
    { id: 'b', state: 'superseded', correctedTo: null },
  ]
  expect(said({ figures: lost })).toEqual([
    'Close, 31 Mar: 4.4 days is not confirmed any more',
    'Close, 31 Mar: 4.4 days was withdrawn',
  ])
})

test('goals that are new, renamed or stand elsewhere, and steps that were done', () => {
  const goals = [
    { id: 'g', title: 'Close in two days', standing: 'Achieved' },
    { id: 'n', title: 'One number', standing: 'Not started' },
  ]
  expect(said({ goals, doneSteps: [{ id: 's', title: 'Connect EMEA', on: '2026-04-20' }] })).toEqual([
    '“Close in three days” reads “Close in two days” now',
    'Close in two days: achieved, on track then',
    'New goal: One number',
    'Done on 20 Apr: Connect EMEA',
  ])
})

test('value then and now stand beside each other, in one currency only', () => {
  const now = { ...still, value: { currency: 'EUR', summary: summary(210714) } }
  expect(valueSince(snapshot, now)).toEqual([
    { nature: 'cash', title: 'Cash', currency: 'EUR', before: 110714, after: 210714 },
  ])
  expect(valueSince(snapshot, { ...now, value: { currency: 'USD', summary: summary(1) } })).toEqual([])
  expect(valueSince({ ...snapshot, value: null }, now)).toEqual([])
})
