import { requiredText } from '../form-fields.ts'
import { numberFormat } from '../intl.ts'
import { exact } from './exact.ts'
import { isCurrency, minorDigits } from './money.ts'

/** The field of an amount of money. How it reads depends on the account's currency, so `readMoneyText` judges it. */
export function moneyText() {
  return requiredText(40, 'an amount, like 1,200.50')
}

type Read = { ok: true; minor: number } | { ok: false; message: string }

const mostDigits = 12

/**
 * An amount as people type it ("1.200,50", "€ 1,200.50", "1 200") as minor units of `currency`. One separator before
 * exactly three digits groups thousands, unless the currency has three decimals; the last of two kinds is the decimal
 * one. Never negative. What cannot be read comes back as the sentence for its field.
 */
export function readMoneyText(typed: string, currency: string): Read {
  const written = withoutOwnMark(typed.normalize('NFKC').trim(), currency)
  if (/^[-\u2212\u2013(]/.test(written)) return no('An amount is zero or more')
  if (namesCurrency(written)) return no(`Amounts here are in ${currency}`)
  const parts = splitNumber(written, minorDigits(currency))
  if (!parts) return no('Fill in an amount, like 1,200.50')
  if (parts.decimals.length > minorDigits(currency)) return no(decimalsSentence(currency))
  if (parts.whole.length > mostDigits) return no('That is more than can be counted here')
  const minor = exact(`${parts.whole}.${parts.decimals || '0'}`).times(10 ** minorDigits(currency))
  return { ok: true, minor: minor.toNumber() }
}

function no(message: string): Read {
  return { ok: false, message }
}

function decimalsSentence(currency: string): string {
  const digits = minorDigits(currency)
  return digits === 0 ? `${currency} has no decimals` : `${currency} has ${digits} decimals at most`
}

function namesCurrency(text: string): boolean {
  const [letters] = /[a-z]{3,}/i.exec(text) ?? []
  return /\p{Sc}/u.test(text) || isCurrency(letters?.toUpperCase() ?? '')
}

/** Takes the currency's own code or sign from either end. */
function withoutOwnMark(text: string, currency: string): string {
  const marks = (['code', 'symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const format = numberFormat('en', { style: 'currency', currency, currencyDisplay })
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  })
  for (const mark of marks) {
    const [folded, sign] = [text.toLowerCase(), mark.toLowerCase()]
    if (folded.startsWith(sign)) return text.slice(mark.length).trim()
    if (folded.endsWith(sign)) return text.slice(0, -mark.length).trim()
  }
  return text
}

type Parts = { whole: string; decimals: string }

const grouped = /^\d{1,3}([^\d])\d{3}(\1\d{3})*$/

function splitNumber(written: string, digits: number): Parts | null {
  const text = written.replace(/[\s\u2019]/g, "'")
  if (!/^\d[\d.,']*$/.test(text)) return null
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last === -1 || isGrouping(text, last, digits)) return wholeOf(text, '')
  const decimals = text.slice(last + 1)
  return /^\d+$/.test(decimals) ? wholeOf(text.slice(0, last), decimals) : null
}

/** Whether the last point or comma stands between thousands, not before decimals. */
function isGrouping(text: string, last: number, digits: number): boolean {
  const marks = text.replace(/[\d']/g, '')
  if (marks.length > 1) return new Set(marks).size === 1
  return digits < 3 && /^[1-9]\d{0,2}$/.test(text.slice(0, last)) && /^\d{3}$/.test(text.slice(last + 1))
}

function wholeOf(whole: string, decimals: string): Parts | null {
  const isPlain = /^\d+$/.test(whole)
  if (!isPlain && !grouped.test(whole)) return null
  return { whole: whole.replace(/\D/g, '').replace(/^0+(?=\d)/, ''), decimals }
}
