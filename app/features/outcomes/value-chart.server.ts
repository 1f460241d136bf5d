import type { LedgerEyes, OutcomeLedger } from '#app/domain/outcomes/ledger.ts'
import { readMoney, readShortMoney } from '#app/domain/outcomes/money.ts'
import { valueOverTime } from '#app/domain/outcomes/value-over-time.ts'
import type { ValueGeometry } from '#app/ui/charts/value.ts'
import { valueGeometry } from '#app/ui/charts/value-geometry.ts'

/** The chart of how an account's ledgers came together; null while no row has counted for a day. */
export function valueChartOf(
  ledgers: readonly Pick<OutcomeLedger, 'rows' | 'nature'>[],
  { today, currency }: LedgerEyes,
): ValueGeometry | null {
  const value = valueOverTime(ledgers, today)
  return (
    value &&
    valueGeometry({
      ...value,
      width: 520,
      height: 184,
      locale: 'en-GB',
      money: (minor) => readMoney(minor, currency),
      shortMoney: (minor) => readShortMoney(minor, currency),
    })
  )
}
