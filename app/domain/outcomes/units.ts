import { numberFormat } from '../intl.ts'
import { readNumber } from '../reading.ts'
import type { OutcomeDirection, OutcomeKind, OutcomeUnit } from './outcome.ts'

/** What a bare number means: the unit, and the words that go with it. */
export type Measure = { unit: OutcomeUnit; unitLabel: string }

/** A figure in two parts, so that a page can set the unit smaller: "4.4" and "days", "€1,200" and "". */
export type Figure = { number: string; unit: string }

export const outcomeUnitTitles: Record<OutcomeUnit, string> = {
  currency: 'Money',
  minutes: 'Minutes',
  hours: 'Hours',
  days: 'Days',
  percent: 'Per cent',
  count: 'A count of something',
  ratio: 'A ratio',
}

const timeWords = {
  minutes: { one: 'minute', many: 'minutes', short: 'min' },
  hours: { one: 'hour', many: 'hours', short: 'h' },
  days: { one: 'day', many: 'days', short: 'd' },
} as const

const defaultLocale = 'en-GB'

/**
 * A decimal text with its unit, as people read it: "4.4 days", "1 day", "12%", "€1,200", "5 regions",
 * "8.2 hours per week". Money shows whole amounts without cents; every other figure shows all its digits.
 */
export function readFigure(value: string, measure: Measure, locale = defaultLocale): string {
  const { number, unit } = figureParts(value, measure, locale)
  return unit ? `${number} ${unit}` : number
}

/** The same, where room is short: "4.4 d", "8.2 h", "12%", "€1,200", "5". */
export function readShortFigure(value: string, measure: Measure, locale = defaultLocale): string {
  const { number } = figureParts(value, measure, locale)
  return isTime(measure.unit) ? `${number} ${timeWords[measure.unit].short}` : number
}

/** The same in two parts. */
export function figureParts(value: string, { unit, unitLabel }: Measure, locale = defaultLocale): Figure {
  const number = withMinus(readNumber(value, locale))
  const isOne = value === '1' || value === '-1'
  if (unit === 'currency') return readMoney(value, unitLabel, locale)
  if (unit === 'percent') return { number: withMinus(readPercent(value, locale)), unit: '' }
  if (isTime(unit)) {
    const word = isOne ? timeWords[unit].one : timeWords[unit].many
    return { number, unit: [word, unitLabel].filter(Boolean).join(' ') }
  }
  return { number, unit: countedWord(unitLabel, isOne) }
}

type Aim = Measure & {
  direction: OutcomeDirection
  kind: OutcomeKind
  baselineValue: string
  targetValue: string
}

/** A count on its way from nothing to a whole number reads as a share of it, "2 of 5 regions"; all else as a figure. */
export function readTowards(value: string, aim: Aim, locale = defaultLocale): string {
  const isWhole = [value, aim.targetValue].every((text) => /^\d+$/.test(text))
  const isShare = aim.unit === 'count' && aim.kind === 'level' && aim.baselineValue === '0' && isWhole
  if (!isShare || BigInt(value) > BigInt(aim.targetValue)) return readFigure(value, aim, locale)
  return `${readNumber(value, locale)} of ${readFigure(aim.targetValue, aim, locale)}`
}

/** The step from one figure to the next, with its sign: "−1.1", "+3", "0". */
export function readChange(change: string, locale = defaultLocale): string {
  const format = numberFormat(locale, { maximumFractionDigits: 6, signDisplay: 'exceptZero' })
  return withMinus(format.format(change as unknown as number))
}

function readMoney(value: string, currency: string, locale: string): Figure {
  if (!/^[A-Z]{3}$/.test(currency)) return { number: withMinus(readNumber(value, locale)), unit: currency }
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 6,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return { number: withMinus(format.format(value as unknown as number)), unit: '' }
}

function readPercent(value: string, locale: string): string {
  const format = numberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 6 })
  return format.format(value as unknown as number)
}

/** "regions" stands as it is; "region | regions" knows its singular. No language is guessed at. */
function countedWord(label: string, isOne: boolean): string {
  const [one = '', many = one] = label.split('|').map((word) => word.trim())
  return isOne ? one : many
}

function isTime(unit: OutcomeUnit): unit is keyof typeof timeWords {
  return unit in timeWords
}

/** A true minus sign, as wide as a plus, instead of the hyphen. */
function withMinus(text: string): string {
  return text.replace('-', '−')
}
