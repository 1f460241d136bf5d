import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.ts'
import type { Cell } from './cell.ts'

/** Which number of 03/04/2026 is the day. */
export const dateStyles = ['dmy', 'mdy'] as const
export type DateStyle = (typeof dateStyles)[number]

/** `auto`: as the whole column shows. */
export const dateChoices = ['auto', 'dmy', 'mdy'] as const

export const dateTitles: Record<(typeof dateChoices)[number], string> = {
  auto: 'As the column shows',
  dmy: 'Day first: 31/12/2026',
  mdy: 'Month first: 12/31/2026',
}

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januar', 'january', 'janv', 'janvier', 'janner'],
  ['feb', 'februar', 'february', 'fevr', 'fevrier', 'fev'],
  ['mar', 'marz', 'march', 'mars', 'mrz', 'maerz'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juni', 'juin'],
  ['jul', 'july', 'juli', 'juil', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'okt', 'oktober', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'dez', 'dezember', 'decembre'],
]

const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/
const clock =
  /(?:[T,\s]+|\s*-\s*)\d{1,2}[:h.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?$/i

/**
 * How a column writes its dates, decided by all of it: one 31/12/2026 settles every 03/04/2026 above it. Null when
 * every date can be read both ways, or when some only one way and some only the other.
 */
export function decideDateStyle(values: Iterable<string>): DateStyle | null {
  let isDayFirst = false
  let isMonthFirst = false
  for (const value of values) {
    const parts = slashed.exec(withoutClock(value))
    if (!parts) continue
    if (Number(parts[1]) > 12) isDayFirst = true
    if (Number(parts[3]) > 12) isMonthFirst = true
  }
  if (isDayFirst === isMonthFirst) return null
  return isDayFirst ? 'dmy' : 'mdy'
}

/**
 * A day out of a cell: ISO, 2026/12/31, 31/12/2026 or 12/31/2026 by `style`, 31.12.2026, "Dec 31, 2026" and
 * "31. Dezember 2026", Excel's day numbers, timestamps in seconds or milliseconds. A time behind the day is left out:
 * the day stays as it is written. Without a style, a date that can be read both ways is refused, not guessed.
 */
export function readDateCell(text: string, style: DateStyle | null): Cell<CalendarDate> {
  const day = withoutClock(text)
  return fromFigures(day) ?? fromSlashes(day, style) ?? fromWords(day) ?? fromNumber(text.trim()) ?? noDate
}

const noDate = { ok: false, reason: 'This is not a date. Write it like 2026-12-31' } as const

function withoutClock(text: string): string {
  return text.trim().replace(clock, '').trim()
}

function made(year: number, month: number, day: number): Cell<CalendarDate> {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(written)
    ? { ok: true, value: written }
    : { ok: false, reason: 'This day does not exist' }
}

function fromFigures(day: string): Cell<CalendarDate> | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(day)
  if (iso) return made(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(day)
  return dotted && made(yearOf(dotted[3]), Number(dotted[2]), Number(dotted[1]))
}

function fromSlashes(day: string, style: DateStyle | null): Cell<CalendarDate> | null {
  const parts = slashed.exec(day)
  if (!parts) return null
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), yearOf(parts[4])]
  if (style === 'dmy') return made(year, second, first)
  if (style === 'mdy') return made(year, first, second)
  if (first > 12 || first === second) return made(year, second, first)
  if (second > 12) return made(year, first, second)
  return {
    ok: false,
    reason: 'This date can be read two ways. Choose above whether days or months come first',
  }
}

function fromWords(day: string): Cell<CalendarDate> | null {
  const plain = day
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\p{L}+day,?\s+/u, '')
  const named = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(plain)
  if (named) return fromMonth(named[1], named[2], named[3])
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})$/u.exec(plain)
  return dayFirst && fromMonth(dayFirst[2], dayFirst[1], dayFirst[3])
}

/** The number of a month by its name in English, German or French, from 1; 0 for other words. Small letters, no accents. */
export function monthNumber(name: string): number {
  return monthNames.findIndex((names) => names.includes(name)) + 1
}

function fromMonth(name = '', day = '', year = ''): Cell<CalendarDate> | null {
  const month = monthNumber(name)
  return month === 0 ? null : made(yearOf(year), month, Number(day))
}

/** Excel counts days from 1899-12-30; 20000 to 80000 are the years 1954 to 2119. */
function fromNumber(text: string): Cell<CalendarDate> | null {
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    const days = Math.floor(Number(text.replace(',', '.')))
    if (days >= 20_000 && days <= 80_000) return { ok: true, value: addDays('1899-12-30', days) }
  }
  const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (compact) return made(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  if (/^1?\d{12}$/.test(text)) return ofInstant(Number(text))
  return /^\d{9,10}$/.test(text) ? ofInstant(Number(text) * 1000) : null
}

function ofInstant(ms: number): Cell<CalendarDate> {
  return { ok: true, value: new Date(ms).toISOString().slice(0, 10) }
}

function yearOf(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
