import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { inOrder, putInOrder, sharing, type Time } from '#app/domain/outcomes/bring/taken-days.ts'

const span = (from: number, days: number): Time => ({
  periodFrom: addDays('2026-01-01', from),
  measuredOn: addDays('2026-01-01', from + days),
})
const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })), {
  maxLength: 20,
})

test('a shared day is found exactly where one is, whatever the order', () => {
  fc.assert(
    fc.property(spans, (drawn) => {
      const taken: Time[] = []
      for (const [from, days] of drawn) {
        const time = span(from, days)
        const shares = (other: Time) =>
          (other.periodFrom ?? '') <= time.measuredOn && other.measuredOn >= (time.periodFrom ?? '')
        const found = sharing(taken, time)
        expect(found === null).toBe(!taken.some(shares))
        if (found === null) putInOrder(taken, time)
      }
      expect(inOrder(taken)).toEqual(taken)
    }),
  )
})

test('a level is of its one day', () => {
  const day = (measuredOn: string): Time => ({ measuredOn, periodFrom: null })
  const taken = inOrder([day('2026-03-31'), day('2026-01-31')])
  expect(sharing(taken, day('2026-01-31'))).toEqual(day('2026-01-31'))
  expect(sharing(taken, day('2026-02-28'))).toBeNull()
})
