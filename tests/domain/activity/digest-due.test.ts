import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDigestDue, type WorkingTime } from '#app/domain/activity/digest-due.ts'
import { todayIn } from '#app/domain/calendar-date.ts'

const berlin: WorkingTime = { timeZone: 'Europe/Berlin', workStarts: 540, workEnds: 1020, workDays: '12345' }
const lastWeek = new Date('2026-03-23T08:00:00Z')
const due = (now: string, reader = berlin, consideredAt: Date | null = lastWeek) =>
  isDigestDue(reader, { now: new Date(now), consideredAt })

test('it goes when the first working day begins by the reader’s clock, on both sides of a clock change', () => {
  // clocks went forward on Sunday 29 March: nine o’clock is an hour earlier in universal time
  expect([due('2026-03-30T06:59:00Z'), due('2026-03-30T07:00:00Z')]).toEqual([false, true])
  expect([due('2026-03-29T08:00:00Z'), due('2026-03-27T10:00:00Z')]).toEqual([false, false])
  // and back on Sunday 25 October
  const before = new Date('2026-10-19T07:00:00Z')
  expect([due('2026-10-26T07:59:00Z', berlin, before), due('2026-10-26T08:00:00Z', berlin, before)]).toEqual([
    ...[false, true],
  ])
})

test('a week that was missed is caught up with inside working hours, once', () => {
  expect([due('2026-03-31T19:00:00Z'), due('2026-04-01T09:00:00Z'), due('2026-04-04T09:00:00Z')]).toEqual([
    ...[false, true, false],
  ])
  const late = new Date('2026-04-03T14:59:00Z')
  expect([due('2026-04-03T14:59:30Z', berlin, late), due('2026-04-06T07:00:00Z', berlin, late)]).toEqual([
    ...[false, true],
  ])
})

test('who works from Sunday to Thursday, or at night, gets it then', () => {
  const cairo = { ...berlin, timeZone: 'Africa/Cairo', workDays: '71234' }
  expect(due('2026-03-30T08:00:00Z', cairo)).toBe(true)
  const night = { ...berlin, workStarts: 1200, workEnds: 1439 }
  expect([due('2026-03-30T08:00:00Z', night), due('2026-03-30T18:30:00Z', night)]).toEqual([false, true])
})

test('a journey to an earlier zone brings no second one for the same days', () => {
  const honolulu = {
    ...berlin,
    timeZone: 'Pacific/Honolulu',
    workDays: '1234567',
    workStarts: 0,
    workEnds: 1439,
  }
  // Monday morning in Auckland is Sunday in Honolulu, whose Monday begins within the day
  expect(due('2026-03-30T10:30:00Z', honolulu, new Date('2026-03-29T21:00:00Z'))).toBe(false)
})

test('however often it is asked, it goes at most once a week and only inside hours', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
  ]
  const reader = fc.record({
    timeZone: fc.constantFrom(...zones),
    workStarts: fc.integer({ min: 0, max: 900 }),
    workEnds: fc.integer({ min: 960, max: 1440 }),
    workDays: fc.subarray([...'1234567'], { minLength: 1 }).map((days) => days.join('')),
  })
  const start = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true })
  fc.assert(
    fc.property(reader, start, fc.integer({ min: 5, max: 90 }), (working, from, everyMinutes) => {
      let consideredAt: Date | null = null
      const sent: Date[] = []
      for (let minute = 0; minute < 21 * 1440; minute += everyMinutes) {
        const now = new Date(from.getTime() + minute * 60_000)
        if (!isDigestDue(working, { now, consideredAt })) continue
        consideredAt = now
        sent.push(now)
      }
      const days = sent.map((at) => todayIn(working.timeZone, at))
      const weekdays = days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7)
      expect(weekdays.every((day) => working.workDays.includes(String(day)))).toBe(true)
      expect(new Set(days.map((day, index) => weekOf(day, weekdays[index] ?? 1))).size).toBe(sent.length)
      expect(sent.length).toBeGreaterThanOrEqual(2)
    }),
    { numRuns: 40 },
  )
})

/** The week's Monday, as a number of days. */
const weekOf = (day: string, weekday: number) => Date.parse(day) / 86_400_000 - weekday
