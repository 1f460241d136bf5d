import { expect, test } from 'vitest'
import { readDate, readDue, readFullDate, readInstant, readNumber } from '#app/domain/reading.ts'

test('a date says its year only when it is another one', () => {
  expect(readDate('2026-06-06', { today: '2026-11-23' })).toBe('6 Jun')
  expect(readDate('2025-06-06', { today: '2026-11-23' })).toBe('6 Jun 2025')
  expect(readDate('2026-06-06', { today: '2026-11-23', locale: 'de-DE' })).toBe('6. Juni')
  expect(readFullDate('2026-06-06')).toBe('6 June 2026')
})

test('an instant is read in its zone', () => {
  expect(readInstant(new Date('2026-06-06T22:30:00Z'), 'Europe/Berlin')).toBe('7 Jun 2026, 00:30')
})

test('numbers keep their digits and get separators', () => {
  expect(['1234.5', '0.000001', '-12', '999999999999.123456'].map((text) => readNumber(text))).toEqual([
    '1,234.5',
    '0.000001',
    '-12',
    '999,999,999,999.123456',
  ])
})

test('a due date is relative while it is near or late', () => {
  const due = (date: string) => readDue(date, '2026-11-23')
  expect(['2026-11-23', '2026-11-24', '2026-11-22', '2026-11-21', '2026-12-06'].map(due)).toEqual([
    'today',
    'tomorrow',
    '1 day late',
    '2 days late',
    '6 Dec',
  ])
})
