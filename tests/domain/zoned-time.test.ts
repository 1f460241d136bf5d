import { assert, constantFrom, date, property } from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, isClockTime, wallClock } from '#app/domain/zoned-time.ts'

const iso = (day: string, time: string, zone: string) => instantAt(day, time, zone).toISOString()

test('a day and a time of the clocks somewhere are one instant', () => {
  expect(iso('2026-06-12', '14:00', 'Europe/Berlin')).toBe('2026-06-12T12:00:00.000Z')
  expect(iso('2026-12-12', '14:00', 'Europe/Berlin')).toBe('2026-12-12T13:00:00.000Z')
  expect(iso('2026-01-01', '00:15', 'Pacific/Auckland')).toBe('2025-12-31T11:15:00.000Z')
  expect(iso('2026-06-12', '09:30', 'Asia/Kolkata')).toBe('2026-06-12T04:00:00.000Z')
  expect(iso('2026-06-12', '23:59', 'UTC')).toBe('2026-06-12T23:59:00.000Z')
})

test('a time that clocks skip is an hour later, and of one they show twice the earlier counts', () => {
  expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  expect(wallClock(instantAt('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin').time).toBe('03:30')
  expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
})

test('what clocks show at an instant leads back to it, but for the hour they show twice', () => {
  const zones = constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham')
  const range = { min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }
  assert(
    property(date(range), zones, (moment, zone) => {
      const minute = new Date(moment.setUTCSeconds(0, 0))
      const clock = wallClock(minute, zone)
      const back = instantAt(clock.date, clock.time, zone)
      expect(wallClock(back, zone)).toEqual(clock)
      expect([0, 3_600_000, 1_800_000]).toContain(minute.getTime() - back.getTime())
    }),
  )
})

test('times of day', () => {
  expect(['00:00', '09:30', '23:59'].filter(isClockTime)).toHaveLength(3)
  expect(['24:00', '9:30', '12:60', '', '12.30', '12:30:00'].filter(isClockTime)).toEqual([])
})
