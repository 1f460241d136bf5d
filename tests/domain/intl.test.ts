import { expect, test } from 'vitest'
import { dateFormat, numberFormat } from '#app/domain/intl.ts'

test('the same wish gives the same formatter, another wish another', () => {
  const plain = numberFormat('en-GB', { maximumFractionDigits: 1 })
  expect(numberFormat('en-GB', { maximumFractionDigits: 1 })).toBe(plain)
  expect(numberFormat('de-DE', { maximumFractionDigits: 1 })).not.toBe(plain)
  expect(plain.format(1234.56)).toBe('1,234.6')
  expect(dateFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })).toBe(
    dateFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
  )
})
