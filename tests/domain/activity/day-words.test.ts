import { expect, test } from 'vitest'
import { dayOf, readDay, readMoment } from '#app/domain/activity/day-words.ts'

test('a day reads as today, yesterday, or by its name', () => {
  expect(readDay('2026-05-04', '2026-05-04')).toBe('Today')
  expect(readDay('2026-05-03', '2026-05-04')).toBe('Yesterday')
  expect(readDay('2026-02-28', '2026-03-01')).toBe('Yesterday')
  expect(readDay('2026-05-02', '2026-05-04')).toBe('Saturday, 2 May 2026')
})

test('a moment reads by the clock of the zone, and in full with the name the zone has then', () => {
  const summer = new Date('2026-07-01T22:30:00Z')
  expect(readMoment(summer, 'Europe/Berlin')).toEqual({
    clock: '00:30',
    full: '2 Jul 2026, 00:30 CEST',
    iso: '2026-07-01T22:30:00.000Z',
  })
  expect(readMoment(new Date('2026-01-01T12:00:00Z'), 'Europe/Berlin').full).toBe('1 Jan 2026, 13:00 CET')
  expect(readMoment(summer, 'Asia/Tokyo').full).toBe('2 Jul 2026, 07:30 GMT+9')
})

test('the day of a moment depends on the zone', () => {
  const late = new Date('2026-07-01T22:30:00Z')
  expect(dayOf(late, 'Europe/Berlin')).toBe('2026-07-02')
  expect(dayOf(late, 'Europe/London')).toBe('2026-07-01')
})
