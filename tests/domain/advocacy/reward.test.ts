import { expect, test } from 'vitest'
import { canBecome, isTold, rewardStates } from '#app/domain/advocacy/reward.ts'

test('a thank-you is decided, sent and taken back, and never otherwise', () => {
  const ways = rewardStates.flatMap((from) =>
    rewardStates.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(ways).toEqual([
    ...['pending → approved', 'pending → rejected'],
    ...['approved → issued', 'approved → reversed', 'issued → reversed'],
  ])
})

test('its person hears of it from the promise on', () => {
  expect(rewardStates.filter(isTold)).toEqual(['approved', 'issued', 'reversed'])
})
