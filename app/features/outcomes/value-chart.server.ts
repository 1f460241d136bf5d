import { createElement, type ReactElement } from 'react'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { LedgerEyes, OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { fromMinor, readMoney, readShortMoney } from '#app/domain/outcomes/money.ts'
import { valueOverTime } from '#app/domain/outcomes/value-over-time.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { posterPlotWidth } from '#app/ui/charts/poster-sheet.tsx'
import type { ValueGeometry } from '#app/ui/charts/value.ts'
import { valueGeometry } from '#app/ui/charts/value-geometry.ts'
import { ValuePoster } from '#app/ui/charts/value-poster.tsx'

type Ledgers = readonly Pick<OutcomeLedger, 'rows' | 'nature'>[]

/** The chart of how an account's ledgers came together; null while no row has counted for a day. */
export function valueChartOf(ledgers: Ledgers, eyes: LedgerEyes): ValueGeometry | null {
  return drawnIn(ledgers, { ...eyes, width: 520, height: 184 })
}

/** The same as a sheet for slides and mails. */
export function valuePoster(
  ledgers: Ledgers,
  { account, ...eyes }: LedgerEyes & { account: string },
): ReactElement {
  const geometry = drawnIn(ledgers, { ...eyes, width: posterPlotWidth, height: 200 })
  const foot = `${account} · as of ${readFullDate(eyes.today)}`
  return createElement(ValuePoster, { geometry, title: 'What it was worth, over time', foot })
}

/**
 * The same as CSV (RFC 4180): what there was by the end of each month, in the currency named in the head. Plain numbers
 * and dates of our own, so that no cell can become a formula.
 */
export function valueCsv(ledgers: Ledgers, { today, currency }: LedgerEyes): string {
  const money = (minor: number) => fromMinor(minor, currency)
  const head = [
    'by',
    'currency',
    'cash confirmed',
    'cash reported',
    'capacity confirmed',
    'capacity reported',
  ]
  const rows = (valueOverTime(ledgers, today)?.months ?? []).map(
    ({ on, cash, capacity }: { on: CalendarDate } & Record<'cash' | 'capacity', Parts>) => [
      on,
      currency,
      ...[cash, capacity].flatMap((parts) => [money(parts.verified), money(parts.reported)]),
    ],
  )
  return `\uFEFF${[head, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

type Parts = { verified: number; reported: number }

function drawnIn(
  ledgers: Ledgers,
  { today, currency, width, height }: LedgerEyes & { width: number; height: number },
): ValueGeometry | null {
  const value = valueOverTime(ledgers, today)
  const money = (minor: number) => readMoney(minor, currency)
  const shortMoney = (minor: number) => readShortMoney(minor, currency)
  return value && valueGeometry({ ...value, width, height, locale: 'en-GB', money, shortMoney })
}
