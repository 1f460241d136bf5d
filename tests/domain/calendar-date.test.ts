import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isCalendarDate, isTimeZone, todayIn } from '#app/domain/calendar-date.ts'

test('only days that exist are dates', () => {
  expect(['2026-02-28', '2028-02-29', '1900-01-01', '2199-12-31'].map(isCalendarDate)).toEqual([
    true,
    true,
    true,
    true,
  ])
  const wrong = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '2200-01-01',
    '2026-01-01T00:00',
    '',
  ]
  expect(wrong.filter(isCalendarDate)).toEqual([])
})

test('today is the day of the zone, across midnight and daylight saving', () => {
  const justBefore = new Date('2026-03-28T22:59:59Z')
  expect(todayIn('Europe/Berlin', justBefore)).toBe('2026-03-28')
  expect(todayIn('Europe/Berlin', new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29')
  expect(todayIn('Europe/Berlin', new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30')
  expect(todayIn('Pacific/Auckland', justBefore)).toBe('2026-03-29')
  expect(todayIn('America/Los_Angeles', new Date('2026-03-29T06:59:00Z'))).toBe('2026-03-28')
})

test('days between and adding days undo each other, over leap days too', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
      const from = date.toISOString().slice(0, 10)
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

test('zones are names of the time zone database', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
})
