import { expect, test } from 'vitest'
import { moveByKey, slideOfHash, slidesOf } from '#app/domain/reviews/slides.ts'
import type { ReviewSnapshot, SnapshotItem } from '#app/domain/reviews/snapshot.ts'

const outcome = {
  ...{ id: 'o', name: 'Month-end close', baseline: '10 days', baselineOn: '2026-01-01' },
  ...{ target: '3 days', targetOn: '2026-06-30', figures: [] },
}
const item = (id: string, kind: SnapshotItem['kind'], subjectId: string | null = null): SnapshotItem => ({
  ...{ id, kind, subjectId, title: id, notes: '', answer: null, owner: null, dueOn: null, milestoneId: null },
})
const older: ReviewSnapshot = {
  form: 1,
  review: { id: 'r', title: 'Quarterly review', heldOn: '2026-05-04', notes: '', attendees: ['Maria'] },
  since: null,
  context: null,
  goals: [{ id: 'g', title: 'Close', standing: 'On track', outcomes: [outcome] }],
  steps: { done: [], ahead: [] },
  verifiedMeasurementIds: [],
}

test('one idea a slide, in the order a meeting takes it', () => {
  const agenda = [
    item('asked', 'goal', 'g'),
    item('measured', 'outcome', 'o'),
    item('danger', 'risk'),
    item('decided', 'decision'),
    item('next', 'next_step'),
  ]
  const path = { stage: 'align' as const, enteredOn: '2026-02-01' }
  const slides = slidesOf({ ...older, form: 2, agenda, path, value: null })
  expect(slides.map(({ kind }) => kind)).toEqual([
    ...['title', 'path', 'goal', 'outcome', 'steps', 'items', 'decisions'],
  ])
  expect(slides.find(({ kind }) => kind === 'goal')).toMatchObject({ item: { id: 'asked' } })
  expect(slides.at(-1)).toMatchObject({ items: [{ id: 'decided' }, { id: 'next' }] })
})

test('what an older review did not keep is left out', () => {
  expect(slidesOf(older).map(({ kind }) => kind)).toEqual(['title', 'goal', 'outcome', 'steps', 'decisions'])
})

test.each([
  ['ArrowRight', 3],
  [' ', 3],
  ['ArrowLeft', 1],
  ['Home', 1],
  ['End', 9],
  ['Escape', 'leave'],
  ['f', 'full-screen'],
  ['a', null],
])('%s on slide 2 of 9 leads to %s', (key, to) => {
  expect(moveByKey(key, { here: 2, count: 9 })).toBe(to)
})

test('keys stop at both ends', () => {
  expect(moveByKey('ArrowRight', { here: 9, count: 9 })).toBe(9)
  expect(moveByKey('PageUp', { here: 1, count: 9 })).toBe(1)
})

test.each([
  ['#3', 3],
  ['#99', 9],
  ['#0', 1],
  ['', 1],
  ['#end', 1],
])('the address %s is slide %s of 9', (hash, slide) => {
  expect(slideOfHash(hash, 9)).toBe(slide)
})
