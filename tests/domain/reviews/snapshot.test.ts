import { expect, test } from 'vitest'
import { type ReviewSnapshot, readReviewSnapshot, writeReviewSnapshot } from '#app/domain/reviews/snapshot.ts'

const snapshot: ReviewSnapshot = {
  form: 1,
  review: { id: 'r', title: 'Quarterly review', heldOn: '2026-05-04', notes: 'Ümlaut', attendees: ['Maria'] },
  since: null,
  context: null,
  goals: [],
  steps: { done: [], ahead: [] },
  verifiedMeasurementIds: ['m1', 'm2'],
}

test('one snapshot has one text, whatever order it was put together in', () => {
  const turned = Object.fromEntries(Object.entries(snapshot).reverse()) as ReviewSnapshot
  expect(writeReviewSnapshot(turned)).toBe(writeReviewSnapshot(snapshot))
  expect(readReviewSnapshot(writeReviewSnapshot(snapshot))).toEqual(snapshot)
  const other = { ...snapshot, verifiedMeasurementIds: ['m2', 'm1'] }
  expect(writeReviewSnapshot(other)).not.toBe(writeReviewSnapshot(snapshot))
})
