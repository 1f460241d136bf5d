import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { exact } from './exact.ts'
import type { LedgerRow, LedgerTotals, OutcomeLedger } from './ledger.ts'
import { type ValueNature, valueNatures } from './valuation.ts'

/** What had come together by the end of one month, in minor units. Cash and capacity are never added. */
export type ValueMonth = Record<ValueNature, LedgerTotals> & {
  /** The last day of the month; in the last month the last day that has a row, or `today`. */
  on: CalendarDate
}

/** `from`: the day before anything counted, where the line begins at nothing. */
export type ValueOverTime = { from: CalendarDate; months: ValueMonth[] }

/**
 * How value came together, month by month: every row of the ledgers is spread evenly over its days, and each month
 * says what all rows were worth up to its end, verified and reported apart; disputed rows count in neither. Within a
 * row every month's part is rounded half-even on what the row had reached by then, so that the last month equals the
 * ledgers' totals exactly. Null while no row counts for a day.
 */
export function valueOverTime(
  ledgers: readonly Pick<OutcomeLedger, 'rows' | 'nature'>[],
  today: CalendarDate,
): ValueOverTime | null {
  const counted = ledgers.flatMap(({ rows, nature }) =>
    rows.filter((row) => row.standing !== 'disputed' && row.days > 0).map((row) => ({ row, nature })),
  )
  if (counted.length === 0) return null
  const from = counted.reduce((first, { row }) => (row.from < first ? row.from : first), today)
  const last = counted.reduce((latest, { row }) => later(addDays(row.until, -1), latest), today)
  const months = emptyMonths(from, last)
  const indexOf = new Map(months.map(({ on }, index) => [monthOf(on), index]))
  for (const { row, nature } of counted) addRow(row, { months, nature, indexOf })
  addUp(months)
  return { from: addDays(from, -1), months }
}

type Place = { months: ValueMonth[]; nature: ValueNature; indexOf: ReadonlyMap<string, number> }

/** Puts into each month what the row gained in it. */
function addRow(row: LedgerRow, { months, nature, indexOf }: Place): void {
  if (row.standing === 'disputed') return
  let before = 0
  for (let index = indexOf.get(monthOf(row.from)) ?? 0; index < months.length; index += 1) {
    const month = months[index] as ValueMonth
    const gone = Math.min(row.days, daysBetween(row.from, month.on) + 1)
    const reached = partOf(row, gone)
    month[nature][row.standing] += reached - before
    before = reached
    if (gone === row.days) return
  }
}

function partOf({ worth, days }: LedgerRow, gone: number): number {
  if (gone === days) return worth
  return exact(worth).times(gone).dividedBy(days).toDecimalPlaces(0).toNumber() + 0
}

/** From what each month brought to what there was by its end. */
function addUp(months: readonly ValueMonth[]): void {
  months.slice(1).forEach((month, index) => {
    const before = months[index] as ValueMonth
    for (const nature of valueNatures) {
      month[nature].verified += before[nature].verified
      month[nature].reported += before[nature].reported
    }
  })
}

function emptyMonths(from: CalendarDate, last: CalendarDate): ValueMonth[] {
  const months: ValueMonth[] = []
  for (let on = endOfMonth(from); months.at(-1)?.on !== last; on = endOfMonth(addDays(on, 1))) {
    const end = on < last ? on : last
    months.push({ on: end, cash: { verified: 0, reported: 0 }, capacity: { verified: 0, reported: 0 } })
  }
  return months
}

function endOfMonth(date: CalendarDate): CalendarDate {
  const [year, month] = date.split('-').map(Number) as [number, number]
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, -1)
}

function monthOf(date: CalendarDate): string {
  return date.slice(0, 7)
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other
}
