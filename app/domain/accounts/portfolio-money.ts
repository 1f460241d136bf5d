import { type ConvertedTotal, convertTotal, type RateOfDay } from '../outcomes/exchange.ts'
import { convert, type Money, readMoneyByCode, readShortMoney } from '../outcomes/money.ts'

/** What accounts are paid and worth: contract value per year, value by nature and standing, and contract cost so far. */
export const moneyKeys = [
  'yearly',
  'verifiedCash',
  'reportedCash',
  'verifiedCapacity',
  'reportedCapacity',
  'contractCost',
] as const
export type MoneyKey = (typeof moneyKeys)[number]

/** Sums of some accounts of one currency, in its minor units. */
export type MoneySums = { currency: string; accounts: number } & Record<MoneyKey, number>

/** The currency that totals are in, and the rates of the day that lead there. */
export type Exchange = { currency: string; rateOf: (from: string) => RateOfDay }

export type MoneyTotals = Record<MoneyKey, ConvertedTotal>

/** Adds up the sums of one currency. */
export function sumByCurrency(rows: readonly MoneySums[]): MoneySums[] {
  const sums = new Map<string, MoneySums>()
  for (const row of rows) {
    const known = sums.get(row.currency)
    if (!known) sums.set(row.currency, { ...row })
    else for (const key of ['accounts', ...moneyKeys] as const) known[key] += row[key]
  }
  return [...sums.values()]
}

/**
 * Each kind of money in one currency: the subtotal of each currency is converted once, and totals are sums of the
 * rounded subtotals. Cash and capacity stay apart.
 */
export function totalMoney(rows: readonly MoneySums[], { currency, rateOf }: Exchange): MoneyTotals {
  const sums = sumByCurrency(rows)
  const totalOf = (key: MoneyKey) =>
    convertTotal(
      sums.map((sum) => ({ minor: sum[key], currency: sum.currency })),
      { currency, rateOf },
    )
  return Object.fromEntries(moneyKeys.map((key) => [key, totalOf(key)])) as MoneyTotals
}

/**
 * How much of a value is verified, in whole per cent; null while there is none to speak of. Only all of it reads 100 %,
 * and only nothing of it 0 %.
 */
export function verifiedShare(verified: number, reported: number): number | null {
  const all = verified + reported
  if (all <= 0) return null
  if (verified <= 0) return 0
  return reported <= 0 ? 100 : Math.min(99, Math.max(1, Math.round((verified / all) * 100)))
}

/** An amount in the currency of totals, in short; in its own where no rate leads there: "€184K", "CAD 120K". */
export function readExchanged(money: Money, { currency, rateOf }: Exchange): string {
  const found = rateOf(money.currency)
  if (!found.ok) return readMoneyByCode(money.minor, money.currency, { isShort: true })
  return readShortMoney(convert(money, { currency, rate: found.rate }).minor, currency)
}

/** "€3.1M cash · 71% confirmed", a line each for cash and capacity that is not nothing. */
export function valueLines(totals: MoneyTotals, currency: string): string[] {
  const natures = [
    ['cash', totals.verifiedCash, totals.reportedCash],
    ['capacity', totals.verifiedCapacity, totals.reportedCapacity],
  ] as const
  return natures.flatMap(([nature, verified, reported]) => {
    const all = verified.total + reported.total
    if (all === 0) return []
    const share = verifiedShare(verified.total, reported.total)
    return [`${readShortMoney(all, currency)} ${nature}${share === null ? '' : ` · ${share}% confirmed`}`]
  })
}

/** "CAD 120,000.00 and PLN 30,000.00 not included: no rate"; null when nothing is missing. */
export function missingSentence(missing: readonly Money[]): string | null {
  const named = missing.map(({ minor, currency }) => readMoneyByCode(minor, currency))
  if (named.length === 0) return null
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
  return `${list} not included: no rate`
}
