import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readValue } from '#app/domain/outcomes/read-value.ts'
import type { Measure } from '#app/domain/outcomes/units.ts'

const hours: Measure = { unit: 'hours', unitLabel: '' }
const minutes: Measure = { unit: 'minutes', unitLabel: '' }
const days: Measure = { unit: 'days', unitLabel: '' }
const euros: Measure = { unit: 'currency', unitLabel: 'EUR' }
const percent: Measure = { unit: 'percent', unitLabel: '' }
const regions: Measure = { unit: 'count', unitLabel: 'region | regions' }

test.each([
  ['4.4', days, '4.4'],
  [' 1 200,50 ', hours, '1200.5'],
  ['1,200.50', euros, '1200.5'],
  ['1.200,50', euros, '1200.5'],
  ['1.234.567', euros, '1234567'],
  ['\u22124', percent, '-4'],
  ['-0', days, '0'],
  ['007.50', days, '7.5'],
  ['8 h', hours, '8'],
  ['8.25 hours', hours, '8.25'],
  ['8.2 hours per week', { unit: 'hours', unitLabel: 'per week' }, '8.2'],
  ['€1200', euros, '1200'],
  ['1 200 EUR', euros, '1200'],
  ['-€5', euros, '-5'],
  ['12%', percent, '12'],
  ['12.5 per cent', percent, '12.5'],
  ['5 regions', regions, '5'],
  ['1 region', regions, '1'],
] as const)('%j is %j', (text, measure, value) => {
  expect(readValue(text, measure)).toEqual({ ok: true, value, readAs: '', isAsked: false })
})

test.each([
  ['200 min', hours, '3.333333', '3.333333 hours'],
  ['3 h 20 min', hours, '3.333333', '3.333333 hours'],
  ['3h30', hours, '3.5', '3.5 hours'],
  ['3:15', hours, '3.25', '3.25 hours'],
  ['1 hour and 30 minutes', minutes, '90', '90 minutes'],
  ['-1 h 30 min', hours, '-1.5', '−1.5 hours'],
  ['2 std', minutes, '120', '120 minutes'],
] as const)('%j is read as another unit: %j', (text, measure, value, readAs) => {
  expect(readValue(text, measure)).toEqual({ ok: true, value, readAs, isAsked: false })
})

test('a day is 24 hours, and that is asked about', () => {
  const asked = { ok: true, isAsked: true }
  expect(readValue('1.5 days', hours)).toEqual({
    ...asked,
    value: '36',
    readAs: '36 hours, a day having 24 hours',
  })
  expect(readValue('36 h', days)).toEqual({
    ...asked,
    value: '1.5',
    readAs: '1.5 days, a day having 24 hours',
  })
  expect(readValue('1 d 12 h', hours)).toMatchObject({ ...asked, value: '36' })
})

test.each([
  ['', hours, 'Fill in hours, like 3.5 or "3 h 20 min"'],
  ['four', hours, '“four” does not fit here: this outcome is measured in hours, like 3.5 or "3 h 20 min"'],
  ['12 km', hours, '“km” does not fit here: this outcome is measured in hours, like 3.5 or "3 h 20 min"'],
  ['€5', hours, '“€5” does not fit here: this outcome is measured in hours, like 3.5 or "3 h 20 min"'],
  ['£5', euros, '“£” does not fit here: this outcome is measured in money in EUR, like 1200'],
  ['12 USD', euros, '“USD” does not fit here: this outcome is measured in money in EUR, like 1200'],
  ['12k', euros, '“k” does not fit here: this outcome is measured in money in EUR, like 1200'],
  ['3 h', percent, '“h” does not fit here: this outcome is measured in per cent, like 12 or 12.5'],
  ['1,200', euros, '“1,200” can be read two ways. Write it without a comma, like 1200 or 1.2'],
  ['=A1+1', hours, 'This is a formula, not a figure. Fill in what it comes to'],
  ['1e9', days, '“e” does not fit here: this outcome is measured in days, like 4.4 or "36 h"'],
  ['1234567890123', euros, 'Fill in an amount of money, like 1200 or 1200.50'],
  ['1.2.3', percent, 'Fill in per cent, like 12 or 12.5'],
] as const)('%j is refused in words', (text, measure, sentence) => {
  expect(readValue(text, measure)).toEqual({ ok: false, problem: sentence })
})

test('whole minutes become hours to the nearest millionth, and hours become minutes exactly', () => {
  const count = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(count, (amount) => {
      const inHours = readValue(`${amount} min`, hours)
      const inMinutes = readValue(`${amount} h`, minutes)
      expect(inMinutes.ok && inMinutes.value).toBe(String(amount * 60))
      expect(inHours.ok && Math.abs(Number(inHours.value) * 60 - amount)).toBeLessThanOrEqual(0.000031)
    }),
  )
})
