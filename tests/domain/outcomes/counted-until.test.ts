import { expect, test } from 'vitest'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'

const until = (timeZone: string, endedAt: string | null) =>
  countedUntil({ timeZone, endedAt: endedAt === null ? null : new Date(endedAt) }, '2026-05-04')

test('value is counted until today, and of an ended account until the day it ended in its zone', () => {
  expect(until('Europe/Berlin', null)).toBe('2026-05-04')
  expect(until('Europe/Berlin', '2026-04-10T22:30:00Z')).toBe('2026-04-11')
  expect(until('America/New_York', '2026-04-10T22:30:00Z')).toBe('2026-04-10')
  expect(until('Europe/Berlin', '2026-07-01T00:00:00Z')).toBe('2026-05-04')
})
