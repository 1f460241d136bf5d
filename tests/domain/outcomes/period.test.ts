import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { cadences } from '#app/domain/outcomes/outcome.ts'
import {
  endedPeriods,
  overlapping,
  periodAfter,
  periodOf,
  periodProblem,
  readPeriod,
  readWhen,
} from '#app/domain/outcomes/period.ts'

test.each([
  ['2026-03-15', 'monthly', '2026-03-01', '2026-03-31', 'March 2026'],
  ['2024-02-29', 'monthly', '2024-02-01', '2024-02-29', 'February 2024'],
  ['2026-12-31', 'monthly', '2026-12-01', '2026-12-31', 'December 2026'],
  ['2026-05-31', 'quarterly', '2026-04-01', '2026-06-30', 'Q2 2026'],
  ['2026-11-02', 'quarterly', '2026-10-01', '2026-12-31', 'Q4 2026'],
  ['2026-07-01', 'yearly', '2026-01-01', '2026-12-31', '2026'],
  ['2026-03-01', 'weekly', '2026-02-23', '2026-03-01', 'the week of 23 February 2026'],
  ['2026-03-02', 'weekly', '2026-03-02', '2026-03-08', 'the week of 2 March 2026'],
] as const)('%s is in the %s period from %s to %s, %s', (day, cadence, from, to, name) => {
  expect(periodOf(day, cadence)).toEqual({ from, to })
  expect(readPeriod({ from, to })).toBe(name)
})

test('days that are no whole period are named both', () => {
  expect(readPeriod({ from: '2026-03-05', to: '2026-04-09' })).toBe('5 March to 9 April 2026')
  expect(readPeriod({ from: '2025-12-05', to: '2026-01-09' })).toBe('5 December 2025 to 9 January 2026')
  expect(readPeriod({ from: '2026-03-05', to: '2026-03-05' })).toBe('5 March 2026')
  expect(periodProblem({ from: '2026-03-05', to: '2026-03-05' })).toBeNull()
  expect(periodProblem({ from: '2026-03-06', to: '2026-03-05' })).toBe(
    'The first day comes after the last one',
  )
})

test('a figure is of its period, or of its day', () => {
  const day = (date: string) => `on ${date}`
  expect(readWhen({ measuredOn: '2026-03-31', periodFrom: null }, day)).toBe('on 2026-03-31')
  expect(readWhen({ measuredOn: '2026-03-31', periodFrom: '2026-03-01' }, day)).toBe('March 2026')
})

test('only periods that have ended are offered, a period that ends today among them', () => {
  expect(endedPeriods('monthly', '2026-05-04', 2).map((one) => readPeriod(one))).toEqual([
    'April 2026',
    'March 2026',
  ])
  expect(endedPeriods('quarterly', '2026-06-30', 1).map((one) => readPeriod(one))).toEqual(['Q2 2026'])
})

test('periods follow each other without a gap, and each day is in exactly its own', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
  fc.assert(
    fc.property(day, fc.constantFrom(...cadences), (date, cadence) => {
      const period = periodOf(date, cadence)
      expect(period.from <= date && date <= period.to).toBe(true)
      expect(periodOf(period.from, cadence)).toEqual(period)
      const next = periodAfter(period, cadence)
      expect(next.from).toBe(addDays(period.to, 1))
      expect(overlapping([figure(next)], period)).toBeNull()
    }),
  )
})

const figure = ({ from, to }: { from: string | null; to: string }, given = {}) => ({
  ...{ id: 'march', measuredOn: to, periodFrom: from, supersededAt: null as Date | null },
  ...given,
})

test('sharing one day is overlapping; superseded figures and the corrected one are not in the way', () => {
  const march = figure({ from: '2026-03-01', to: '2026-03-31' })
  const quarter = { from: '2026-01-01', to: '2026-03-31' }
  expect(overlapping([march], quarter)).toBe(march)
  expect(overlapping([march], { from: '2026-03-31', to: '2026-04-30' })).toBe(march)
  expect(overlapping([march], quarter, 'march')).toBeNull()
  expect(overlapping([{ ...march, supersededAt: new Date(0) }], quarter)).toBeNull()
  expect(overlapping([figure({ from: null, to: '2026-03-31' })], quarter)?.id).toBe('march')
})
