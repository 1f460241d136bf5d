import { expect, test } from 'vitest'
import { settledBy } from '#app/domain/activity/notice-settling.ts'

const figure = { measurementId: 'M', outcomeId: 'O', measuredOn: '2026-05-01' }
const words = { outcome: 'Close', value: '4 d' }

test('a confirmed figure asks nobody any more, a corrected one leaves its place to the new one', () => {
  expect(settledBy({ kind: 'measurement-verified', ...figure, texts: words })).toEqual([
    { about: 'measurement M', kinds: ['to_confirm', 'to_answer'] },
  ])
  const corrected = { ...figure, supersedesId: 'L', texts: { ...words, before: '5 d' } }
  expect(settledBy({ kind: 'measurement-corrected', ...corrected })).toEqual([
    { about: 'measurement L', kinds: ['to_confirm', 'to_answer'] },
  ])
})

test('one side’s signature leaves the other side asked', () => {
  const signed = { reviewId: 'R', side: 'customer', texts: { review: 'Q2', deputyFor: '' } } as const
  expect(settledBy({ kind: 'review-signed', ...signed })).toEqual([
    { about: 'review R', kinds: ['to_sign'], side: 'customer' },
  ])
  expect(
    settledBy({
      kind: 'move-passed',
      transitionId: 'T',
      fromStage: 'align',
      toStage: 'reinforce',
      texts: {},
    }),
  ).toEqual([{ about: 'transition T', kinds: ['to_sign'] }])
})

test('most lines settle nothing', () => {
  expect(settledBy({ kind: 'goal-added', goalId: 'G', texts: { goal: 'A' } })).toEqual([])
})
