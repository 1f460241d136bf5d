import { expect, test } from 'vitest'
import { isNoteDue, readEventTime, readTopics } from '#app/domain/advocacy/event-facts.ts'

test('topics are read once each, without ends', () => {
  expect(readTopics(' Close , close;  Data   quality,, ')).toEqual(['Close', 'Data quality'])
})

test('an event’s hour reads as clocks in its zone show it', () => {
  const instant = new Date('2026-03-29T01:30:00Z')
  expect(readEventTime(instant, 'Europe/Lisbon')).toBe('Sunday, 29 March 2026, 02:30')
})

test('the note is due on the day before in the event’s own zone, from eight o’clock on', () => {
  const starts = new Date('2026-06-02T07:00:00Z') // 2 June in Auckland, 19:00; 1 June in Honolulu, 21:00
  const due = (now: string, zone: string) => isNoteDue(starts, zone, new Date(now))
  expect(due('2026-05-31T19:59:00Z', 'Pacific/Auckland')).toBe(false)
  expect(due('2026-05-31T20:00:00Z', 'Pacific/Auckland')).toBe(true)
  expect(due('2026-06-01T11:59:00Z', 'Pacific/Auckland')).toBe(true)
  expect(due('2026-06-01T12:00:00Z', 'Pacific/Auckland')).toBe(false)
  expect(due('2026-05-31T18:00:00Z', 'Pacific/Honolulu')).toBe(true)
  expect(due('2026-06-01T18:00:00Z', 'Pacific/Honolulu')).toBe(false)
})

test('the day before is the day before where the clocks change in between', () => {
  const starts = new Date('2026-03-29T08:00:00Z')
  expect(isNoteDue(starts, 'Europe/Berlin', new Date('2026-03-28T07:00:00Z'))).toBe(true)
  expect(isNoteDue(starts, 'Europe/Berlin', new Date('2026-03-28T06:59:00Z'))).toBe(false)
})
