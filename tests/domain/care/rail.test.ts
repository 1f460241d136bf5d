import { expect, test } from 'vitest'
import { railOf } from '#app/domain/care/rail.ts'

test('an account in Align has passed Capture, and later stages stay quiet', () => {
  expect(railOf({ stage: 'align', enteredOn: '2026-03-01', today: '2026-04-08', side: 'vendor' })).toEqual([
    { key: 'capture', title: 'Capture', state: 'passed', detail: 'Passed' },
    { key: 'align', title: 'Align', state: 'current', detail: '38 days · guide 60' },
    { key: 'reinforce', title: 'Reinforce', state: 'ahead', detail: 'Opens when both sides agree' },
    { key: 'elevate', title: 'Elevate', state: 'ahead', detail: 'Opens when both sides agree' },
  ])
})

test('the customer reads what the stage is for, not how long the vendor thinks it takes', () => {
  const rail = railOf({ stage: 'capture', enteredOn: '2026-03-01', today: '2026-04-08', side: 'customer' })
  expect(rail[0]?.detail).toBe('Capture context')
})

test('the day of entering counts as today, the next as one day, and stages without a guide show none', () => {
  const detail = (today: string) =>
    railOf({ stage: 'reinforce', enteredOn: '2026-03-01', today, side: 'vendor' })[2]?.detail
  expect(detail('2026-03-01')).toBe('Since today')
  expect(detail('2026-03-02')).toBe('1 day')
})
