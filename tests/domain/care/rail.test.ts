import { expect, test } from 'vitest'
import { railOf } from '#app/domain/care/rail.ts'

test('an account in Align has passed Capture, and later stages stay quiet', () => {
  expect(railOf({ stage: 'align', enteredOn: '2026-03-01', today: '2026-04-08' })).toEqual([
    { key: 'capture', title: 'Capture', state: 'passed', detail: 'Passed' },
    { key: 'align', title: 'Align', state: 'current', detail: '38 days · guide 60' },
    { key: 'reinforce', title: 'Reinforce', state: 'ahead', detail: 'Opens when both sides agree' },
    { key: 'elevate', title: 'Elevate', state: 'ahead', detail: 'Opens when both sides agree' },
  ])
})

test('the day of entering counts as today, the next as one day, and stages without a guide show none', () => {
  const detail = (today: string) => railOf({ stage: 'reinforce', enteredOn: '2026-03-01', today })[2]?.detail
  expect(detail('2026-03-01')).toBe('Since today · reinforce value')
  expect(detail('2026-03-02')).toBe('1 day · reinforce value')
})
