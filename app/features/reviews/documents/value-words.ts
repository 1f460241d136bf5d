import type { LedgerTotals } from '#app/domain/outcomes/ledger.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import type { ValueNature } from '#app/domain/outcomes/valuation.ts'

/** "€1,107.14". Whole amounts keep their cents: these papers are kept. */
export function moneyWords(minor: number, currency: string): string {
  return readMoney(minor, currency)
}

/** "64% of it confirmed", "all of it confirmed", "none of it confirmed yet". */
export function shareWords({ verified, reported }: LedgerTotals): string {
  const share = confirmedShare({ verified, reported })
  if (share === null) return 'nothing counted yet'
  if (share >= 1) return 'all of it confirmed'
  if (share <= 0) return 'none of it confirmed yet'
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}% of it confirmed`
}

/** The confirmed part of what was counted, 0 to 1; null where sums are empty or of different signs. */
export function confirmedShare({ verified, reported }: LedgerTotals): number | null {
  const whole = verified + reported
  if (whole <= 0 || verified < 0 || reported < 0) return null
  return verified / whole
}

/** What stands under a nature's figure. */
export const natureNotes: Record<ValueNature, string> = {
  cash: 'money that came in or did not go out',
  capacity: 'time freed, not money until it is used',
}
