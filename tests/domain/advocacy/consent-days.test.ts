import { expect, test } from 'vitest'
import { lastDayProblem, latestLastDay, usualLastDay } from '#app/domain/advocacy/consent-days.ts'

test.each([
  ['2026-05-13', '2027-05-12', '2031-05-13'],
  ['2028-02-29', '2029-02-27', '2033-02-28'],
  ['2027-03-01', '2028-02-29', '2032-03-01'],
])('from %s a consent usually lasts until %s, and at most until %s', (today, usual, latest) => {
  expect(usualLastDay(today)).toBe(usual)
  expect(latestLastDay(today)).toBe(latest)
})

test.each([
  ['2026-05-12', 'Choose a day after today'],
  ['2026-05-13', 'Choose a day after today'],
  ['2026-05-14', null],
  ['2031-05-13', null],
  ['2031-05-14', 'Choose a day within five years: it can be extended then'],
])('ending on %s: %s', (day, problem) => {
  expect(lastDayProblem(day, '2026-05-13')).toBe(problem)
})
