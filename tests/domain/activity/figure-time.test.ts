import { expect, test } from 'vitest'
import { figureTime } from '#app/domain/activity/figure-time.ts'

test('a level is of a day, an amount of its period', () => {
  expect(figureTime({ measuredOn: '2026-03-31' }).text).toBe(' on 31 March 2026')
  expect(figureTime({ measuredOn: '2026-03-31', periodFrom: '2026-03-01' }).text).toBe(', March 2026')
})
