import { numberFormat } from '../intl.ts'
import { type Exact, exact } from './exact.ts'

/** Money: whole minor units (cents) of a currency, by its ISO 4217 code. */
export type Money = { minor: number; currency: string }

const defaultLocale = 'en-GB'
const digits = new Map<string, number>()

/** How many digits a currency has behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const found =
    numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, found)
  return found
}

/** True for the codes this platform knows as currencies: three capital letters that name one. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}

/** An amount of money as whole minor units, rounded half-even, once (DOMAIN.md §4). */
export function toMinor(amount: Exact, currency: string): number {
  return (
    amount
      .times(10 ** minorDigits(currency))
      .toDecimalPlaces(0)
      .toNumber() + 0
  )
}

/** Minor units as the decimal text people type and read: 110714 EUR → "1107.14". */
export function fromMinor(minor: number, currency: string): string {
  return exact(minor)
    .dividedBy(10 ** minorDigits(currency))
    .toFixed(minorDigits(currency))
}

/** "€1,107.14", with a true minus: the figure to the cent. */
export function readMoney(minor: number, currency: string, locale = defaultLocale): string {
  return written(minor, currency, { locale })
}

/** "€1,107": for headlines, beside which the cents stand somewhere. Rounded half away from zero. */
export function readWholeMoney(minor: number, currency: string, locale = defaultLocale): string {
  return written(minor, currency, { locale, signDisplay: 'negative', maximumFractionDigits: 0 })
}

const short = { notation: 'compact', signDisplay: 'negative', maximumFractionDigits: 1 } as const

/** "€184k", "€3.1M": where room is short. */
export function readShortMoney(minor: number, currency: string, locale = defaultLocale): string {
  return written(minor, currency, { locale, ...short })
}

/** "CAD 120,000.00", in short "CAD 120K": where several currencies stand together and "$" would not say which. */
export function readMoneyByCode(minor: number, currency: string, { isShort = false } = {}): string {
  return written(minor, currency, { currencyDisplay: 'code', ...(isShort ? short : {}) }).replace(
    '\u00A0',
    ' ',
  )
}

type Manner = Intl.NumberFormatOptions & { locale?: string }

/** From the exact decimal, not from a floating number; with a true minus. */
function written(minor: number, currency: string, { locale = defaultLocale, ...manner }: Manner): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...manner } as const
  const text = numberFormat(locale, options).format(fromMinor(minor, currency) as unknown as number)
  return text.replace('-', '−')
}

/** Money in another currency, at `rate` units of `currency` for one of its own; rounded half-even to the minor unit. */
export function convert(money: Money, { currency, rate }: { currency: string; rate: string }): Money {
  const amount = exact(money.minor).dividedBy(10 ** minorDigits(money.currency))
  return { minor: toMinor(amount.times(rate), currency), currency }
}
