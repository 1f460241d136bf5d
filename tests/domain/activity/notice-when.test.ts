import { expect, test } from 'vitest'
import { readWhen } from '#app/domain/activity/notice-when.ts'

const eyes = { now: new Date('2026-05-04T22:30:00Z'), timeZone: 'Europe/Berlin', locale: 'en-GB' }

test('when something happened is short: relative under a week, in the zone of the reader', () => {
  const of = (instant: string) => readWhen(new Date(instant), eyes)
  // it is the 5th in Berlin
  expect(of('2026-05-04T22:05:00Z')).toBe('00:05')
  expect(of('2026-05-04T21:55:00Z')).toBe('yesterday')
  expect(of('2026-04-29T10:00:00Z')).toBe('Wednesday')
  expect(of('2026-04-28T10:00:00Z')).toBe('28 Apr')
  expect(of('2025-12-28T10:00:00Z')).toBe('28 Dec 2025')
})
