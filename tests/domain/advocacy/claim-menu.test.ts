import { expect, test } from 'vitest'
import { claimMenu } from '#app/domain/advocacy/claim-menu.ts'
import { claimKeyShape } from '#app/domain/advocacy/story-inlines.ts'
import { aClaimMeasurement, aClaimOutcome } from '#tests/factories/claims.ts'

const now = { on: '2026-04-01', at: new Date('2026-04-01T12:00:00Z') }

test('every confirmed figure has a key that can be read, and keeps the one a story knows it by', () => {
  const renamed = aClaimOutcome({ id: 'o-2', name: 'Time to close' })
  const known = [{ key: 'days-to-close-value', outcomeId: 'o-2', figure: 'value' as const }]
  const menu = claimMenu([aClaimOutcome(), renamed], known, now)
  expect(menu.map(({ key, printed }) => `${key}: ${printed}`)).toEqual([
    ...['days-to-close-baseline: 14 days', 'days-to-close-value-2: 2 days'],
    ...['days-to-close-change: from 14 to 2 days', 'days-to-close-worth: €1,223'],
    ...['time-to-close-baseline: 14 days', 'days-to-close-value: 2 days'],
    ...['time-to-close-change: from 14 to 2 days', 'time-to-close-worth: €1,223'],
  ])
})

test('nothing unconfirmed is offered, and any name makes a key', () => {
  const open = aClaimOutcome({ measurements: [aClaimMeasurement({ verifiedAt: null })] })
  expect(claimMenu([open], [], now)).toEqual([])
  for (const name of ['日本語', '…', 'Ü '.repeat(100)])
    for (const { key } of claimMenu([aClaimOutcome({ name })], [], now)) expect(key).toMatch(claimKeyShape)
})
