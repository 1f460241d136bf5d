import { expect, test } from 'vitest'
import { attemptsAtMost, nextTry } from '#app/features/outbox/backoff.ts'

const now = new Date('2026-05-04T09:00:00Z')
const seconds = (attempts: number, chance: number) =>
  (nextTry(attempts, { now, random: () => chance }).getTime() - now.getTime()) / 1000

test('each wait is four times the one before, up to a day, and a weekend lies within ten tries', () => {
  const waits = Array.from({ length: attemptsAtMost - 1 }, (_, index) => seconds(index + 1, 0.5))
  expect(waits).toEqual([10, 40, 160, 640, 2560, 10_240, 40_960, 86_400, 86_400])
  expect(waits.reduce((sum, wait) => sum + wait) / 3600).toBeGreaterThan(60)
})

test('chance spreads a wait by a fifth either way', () => {
  expect([seconds(1, 0), seconds(1, 1)]).toEqual([8, 12])
})
