import { expect, test } from 'vitest'
import {
  asSorted,
  greetingAt,
  hourIn,
  readCursor,
  timeInStage,
  writeCursor,
} from '#app/domain/accounts/portfolio.ts'

test('days in a stage hint past the guide, and never where there is none', () => {
  expect(timeInStage('capture', '2026-04-01', '2026-05-01')).toEqual({
    days: 30,
    guideDays: 30,
    isPastGuide: false,
  })
  expect(timeInStage('capture', '2026-04-01', '2026-05-02')).toEqual({
    days: 31,
    guideDays: 30,
    isPastGuide: true,
  })
  expect(timeInStage('reinforce', '2020-01-01', '2026-05-02').isPastGuide).toBe(false)
  expect(timeInStage('align', '2026-05-03', '2026-05-02').days).toBe(0)
})

test('a cursor survives the address, anything else is none', () => {
  const cursor = { name: 'a~b ü%&', id: '01K6A7RN00M1X1Q2ATDSF6AVS2' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  for (const wrong of [null, '', 'x', "' or 1=1 --", '01K6A7RN00M1X1Q2ATDSF6AVS2'])
    expect(readCursor(wrong)).toBeNull()
})

test('names sort as SQLite lowers them, and the greeting follows the reader’s clock', () => {
  expect(asSorted('ÄSTER Health')).toBe('Äster health')
  expect([0, 11, 12, 17, 18, 23].map(greetingAt)).toEqual([
    'Good morning',
    'Good morning',
    'Good afternoon',
    'Good afternoon',
    'Good evening',
    'Good evening',
  ])
  expect(hourIn('Asia/Tokyo', new Date('2026-05-04T15:30:00Z'))).toBe(0)
})
