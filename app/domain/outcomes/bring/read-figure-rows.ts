import type { CalendarDate } from '../../calendar-date.ts'
import type { Cell } from '../../tables/cell.ts'
import { readDateCell } from '../../tables/date-style.ts'
import { takeFormula } from '../../tables/formula-cell.ts'
import { readNumberCell } from '../../tables/number-style.ts'
import type { FileRecord } from '../../tables/read-records.ts'
import type { Cadence, OutcomeKind } from '../outcome.ts'
import { type Period, periodAfter, periodOf } from '../period.ts'
import { readPeriodCell } from '../read-period-cell.ts'
import { bareValue, readValue } from '../read-value.ts'
import type { Measure } from '../units.ts'
import type { FigureTable } from './figure-table.ts'

/** One line as a figure, or why it is none. `asks` is a question about how it was read. */
export type FigureRow =
  | {
      line: number
      text: string
      ok: true
      measuredOn: CalendarDate
      periodFrom: CalendarDate | null
      value: string
      asks: string
    }
  | { line: number; text: string; ok: false; reason: string }

type Measured = { kind: OutcomeKind; cadence: Cadence; measure: Measure }

/**
 * The lines of a table as figures of an outcome. A level is of its day, or of a period's last; an amount of the period
 * of the cadence that its day lies in, or of the period itself. Without a date column the figures belong to one period
 * after the other, from the one that holds `startsOn`; a line without a figure leaves its period out.
 */
export function readFigureRows(table: FigureTable, measured: Measured, startsOn: CalendarDate): FigureRow[] {
  let period = periodOf(startsOn, measured.cadence)
  return table.rows.map((record) => {
    const own = period
    if (table.dateColumn === null) period = periodAfter(own, measured.cadence)
    const row = readRow(record, table, measured, own)
    const text = record.cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' · ')
      .slice(0, 120)
    return { line: record.line, text, ...row }
  })
}

type Read =
  | { ok: true; measuredOn: CalendarDate; periodFrom: CalendarDate | null; value: string; asks: string }
  | { ok: false; reason: string }

function readRow(record: FileRecord, table: FigureTable, measured: Measured, own: Period): Read {
  if (record.isUnclosed) return { ok: false, reason: 'A quotation mark is opened here and never closed' }
  const period =
    table.dateColumn === null ? { ok: true as const, value: own } : readWhen(record, table, measured)
  if (!period.ok) return period
  const value = readFigure(record.cells[table.valueColumn] ?? '', table, measured.measure)
  if (!value.ok) return value
  const { from, to } = period.value
  const periodFrom = measured.kind === 'amount' ? from : null
  return { ok: true, measuredOn: to, periodFrom, ...value.value }
}

function readWhen({ cells }: FileRecord, table: FigureTable, { kind, cadence }: Measured): Cell<Period> {
  const text = takeFormula(cells[table.dateColumn ?? 0] ?? '')
  if (!text.ok) return text
  if (text.value.trim() === '') return { ok: false, reason: 'There is no date in this line' }
  const period = readPeriodCell(text.value)
  if (period) return { ok: true, value: period }
  const day = readDateCell(text.value, table.dates)
  if (!day.ok) return day
  return {
    ok: true,
    value: kind === 'amount' ? periodOf(day.value, cadence) : { from: day.value, to: day.value },
  }
}

function readFigure(
  cell: string,
  table: FigureTable,
  measure: Measure,
): Cell<{ value: string; asks: string }> {
  const text = takeFormula(cell)
  if (!text.ok) return text
  if (text.value.trim() === '') return { ok: false, reason: 'There is no figure in this line' }
  const number = readNumberCell(bareValue(text.value, measure) ?? '', table.numbers)
  if (number.ok) return kept(number.value)
  const read = readValue(text.value, measure)
  if (!read.ok) return { ok: false, reason: read.problem }
  const asks = read.isAsked ? `“${text.value.trim()}” is read as ${read.readAs}` : ''
  return { ok: true, value: { value: read.value, asks } }
}

/** At most 12 digits before and 6 behind the point, as everywhere. */
function kept(value: string): Cell<{ value: string; asks: string }> {
  if (/^-?0(\.0*)?$/.test(value)) return { ok: true, value: { value: '0', asks: '' } }
  if (/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return { ok: true, value: { value, asks: '' } }
  return { ok: false, reason: 'This number has too many digits. Keep 12 before the point and 6 behind it' }
}
