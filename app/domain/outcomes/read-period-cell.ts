import { addDays } from '../calendar-date.ts'
import { monthNumber } from '../tables/date-style.ts'
import { type Period, periodOf } from './period.ts'

/**
 * A whole month, quarter, year or ISO week out of a cell: "2026-03", "03/2026", "March 2026", "Mär 26", "Q1 2026",
 * "2026-Q1", "2026", "2026-W10". Null for anything else.
 */
export function readPeriodCell(text: string): Period | null {
  const plain = text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    fromMonthFigures(plain) ??
    fromMonthName(plain) ??
    fromQuarter(plain) ??
    fromWeek(plain) ??
    fromYear(plain)
  )
}

function fromMonthFigures(text: string): Period | null {
  const parts =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text)
  return parts ? monthly(Number(parts.groups?.year), Number(parts.groups?.month)) : null
}

function fromMonthName(text: string): Period | null {
  const parts = /^(\p{L}+)\.?[\s\-/'’]*(\d{4}|\d{2})$/u.exec(text)
  return parts ? monthly(yearOf(parts[2]), monthNumber(parts[1] ?? '')) : null
}

function fromQuarter(text: string): Period | null {
  const parts =
    /^q(?<quarter>[1-4])[\s\-/]*(?<year>\d{4}|\d{2})$/.exec(text) ??
    /^(?<year>\d{4})[\s\-/]*q(?<quarter>[1-4])$/.exec(text)
  const { year, quarter } = parts?.groups ?? {}
  return parts ? periodOf(firstOfMonth(yearOf(year), Number(quarter) * 3), 'quarterly') : null
}

/** The first ISO week of a year holds its 4 January. */
function fromWeek(text: string): Period | null {
  const parts =
    /^(?<year>\d{4})[\s\-/]*w(?<week>\d{1,2})$/.exec(text) ??
    /^(?:w|kw|cw)\s?(?<week>\d{1,2})[\s\-/]*(?<year>\d{4})$/.exec(text)
  const week = Number(parts?.groups?.week)
  if (!parts || week < 1 || week > 53) return null
  return periodOf(addDays(`${parts.groups?.year}-01-04`, (week - 1) * 7), 'weekly')
}

function fromYear(text: string): Period | null {
  return /^(19|20|21)\d{2}$/.test(text) ? periodOf(`${text}-01-01`, 'yearly') : null
}

function monthly(year: number, month: number): Period | null {
  if (month < 1 || month > 12 || year < 1900 || year > 2199) return null
  return periodOf(firstOfMonth(year, month), 'monthly')
}

function firstOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`
}

function yearOf(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}
