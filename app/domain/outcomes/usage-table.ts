import type { CalendarDate } from '../calendar-date.ts'
import { decideDateStyle, readDateCell } from '../tables/date-style.ts'
import { delimiterWords } from '../tables/delimiter.ts'
import { takeFormula } from '../tables/formula-cell.ts'
import { decideNumberStyle, readNumberCell } from '../tables/number-style.ts'
import { type FileRecord, readRecords } from '../tables/read-records.ts'

/** One line as a point of a series, or why it is none. */
export type UsageRow =
  | { line: number; ok: true; series: string; on: CalendarDate; value: string }
  | { line: number; ok: false; text: string; reason: string }

/**
 * Lines of three columns: the series' name, the day, the number, in this order, parted by whichever separator leaves most
 * lines with three. A first line without a day is one of column names. Days to come stay out.
 */
export function readUsageTable(text: string, today: CalendarDate): UsageRow[] {
  const records = [...readRecords(text, chooseDelimiter(text))]
  const dates = decideDateStyle(records.map(({ cells }) => cells[1] ?? ''))
  const numbers = decideNumberStyle(records.map(({ cells }) => cells[2] ?? ''))
  const [first] = records
  const isNamed = first !== undefined && !readDateCell(first.cells[1] ?? '', dates ?? 'dmy').ok
  const rows = isNamed && records.length > 1 ? records.slice(1) : records
  return rows.map((record): UsageRow => {
    const { line, cells } = record
    const [series = '', day = '', number = ''] = cells.map((cell) => cell.trim())
    const no = (reason: string) => ({
      line,
      ok: false as const,
      text: cells.join(' · ').slice(0, 120),
      reason,
    })
    const name = takeFormula(series)
    if (!name.ok) return no(name.reason)
    if (name.value === '' || name.value.length > 80)
      return no('Write the name of the series in the first column')
    const on = readDateCell(day, dates)
    if (!on.ok) return no(on.reason)
    if (on.value > today) return no('This day is still to come')
    const value = readValueCell(number, numbers)
    return value.ok
      ? { line, ok: true, series: name.value, on: on.value, value: value.value }
      : no(value.reason)
  })
}

function readValueCell(cell: string, style: Parameters<typeof readNumberCell>[1]) {
  const text = takeFormula(cell)
  if (!text.ok) return text
  const number = readNumberCell(text.value, style)
  if (!number.ok || /^-?\d{1,12}(\.\d{1,6})?$/.test(number.value)) return number
  return { ok: false as const, reason: 'This number has too many digits' }
}

function chooseDelimiter(text: string): string {
  const signs = [delimiterWords.tab, delimiterWords.semicolon, delimiterWords.pipe, delimiterWords.comma]
  const withThree = (sign: string) => firstLines(text, sign).filter(({ cells }) => cells.length >= 3).length
  return signs.reduce((best, sign) => (withThree(sign) > withThree(best) ? sign : best))
}

function firstLines(text: string, sign: string): FileRecord[] {
  const found: FileRecord[] = []
  for (const record of readRecords(text, sign)) {
    found.push(record)
    if (found.length === 40) break
  }
  return found
}
