import { expect, test } from 'vitest'
import {
  asSorted,
  greetingAt,
  hourIn,
  medianDays,
  needTitle,
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

test('the title is a fact, in words up to ten', () => {
  expect([0, 1, 5, 10, 11, 1234].map((accounts) => needTitle(accounts, 'you'))).toEqual([
    'Nothing needs you today',
    'One account needs you today',
    'Five accounts need you today',
    'Ten accounts need you today',
    '11 accounts need you today',
    '1,234 accounts need you today',
  ])
  expect([0, 2].map((accounts) => needTitle(accounts, 'attention'))).toEqual([
    'Nothing needs attention today',
    'Two accounts need attention today',
  ])
})

test('the median is the middle of sorted days, or the mean of both middles', () => {
  expect([[], [7], [1, 4], [1, 4, 90], [90, 40, 3, 1]].map(medianDays)).toEqual([null, 7, 3, 4, 22])
})
