import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { decideDateStyle, readDateCell } from '#app/domain/tables/date-style.ts'

const day = (text: string, style: 'dmy' | 'mdy' | null = null) => {
  const read = readDateCell(text, style)
  return read.ok ? read.value : read.reason
}

test.each([
  '2026-12-31',
  '2026-12-31 14:22',
  '2026-12-31T23:59:59.000Z',
  '2026-12-31T10:00:00+02:00',
  '2026/12/31',
  '20261231',
  '31.12.2026',
  '31. 12. 2026',
  '31.12.26',
  '31/12/2026',
  '31/12/2026 09:15',
  '12/31/2026',
  '12/31/2026, 2:05 PM',
  '31-12-2026',
  'Dec 31, 2026',
  'December 31 2026',
  'Thursday, December 31, 2026',
  '31 Dec 2026',
  '31-Dec-26',
  '31. Dezember 2026',
  '31 décembre 2026',
  '46387',
  '46387.75',
  '1798700000',
  '1798700000000',
])('%s is the last day of 2026', (text) => {
  expect(day(text)).toBe('2026-12-31')
})

test('what can be read both ways is read as the column shows, and else refused', () => {
  expect(day('03/04/2026', 'dmy')).toBe('2026-04-03')
  expect(day('03/04/2026', 'mdy')).toBe('2026-03-04')
  expect(day('05/05/2026')).toBe('2026-05-05')
  expect(day('03/04/2026')).toBe(
    'This date can be read two ways. Choose above whether days or months come first',
  )
})

test('days that do not exist and words that are none are said to be so', () => {
  expect(day('2026-02-29')).toBe('This day does not exist')
  expect(day('31/04/2026')).toBe('This day does not exist')
  expect(day('13/12/2026', 'mdy')).toBe('This day does not exist')
  for (const text of ['soon', 'Q3 2026', '12', '1.5', '2026', 'Mai', ''])
    expect(day(text)).toBe('This is not a date. Write it like 2026-12-31')
})

test('one date settles the whole column, two that disagree settle nothing', () => {
  expect(decideDateStyle(['03/04/2026', '', '31/12/2026 10:00'])).toBe('dmy')
  expect(decideDateStyle(['03/04/2026', '12/31/2026'])).toBe('mdy')
  expect(decideDateStyle(['31/12/2026', '12/31/2026'])).toBeNull()
  expect(decideDateStyle(['03/04/2026', '2026-01-01'])).toBeNull()
})

test('every day is read back from every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 54_431 }), (days) => {
      const iso = addDays('1970-01-01', days)
      const [year, month, date] = iso.split('-')
      expect(day(`${date}.${month}.${year}`)).toBe(iso)
      expect(day(`${date}/${month}/${year}`, 'dmy')).toBe(iso)
      expect(day(`${Number(month)}/${Number(date)}/${year}`, 'mdy')).toBe(iso)
      expect(day(String(25_569 + days))).toBe(iso)
    }),
  )
})
