import { readNumber } from '../reading.ts'
import type { Exact } from './exact.ts'
import { fromMinor, toMinor } from './money.ts'
import type { Cadence, OutcomeCategory } from './outcome.ts'
import { type Measure, readFigure } from './units.ts'
import type { ValuationTimes } from './valuation.ts'
import { type Priced, worthAtTarget, worthOfUnit } from './worth.ts'

/** What of an outcome its sentences are made from. */
export type Told = Priced & Measure & { category: OutcomeCategory }
type Said = Omit<Told, 'baselineValue' | 'targetValue'>

const periodWords: Record<Cadence, string> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
}

const timesWords: Record<Exclude<ValuationTimes, 'own'>, { often: string; once: string }> = {
  daily: { often: 'every day', once: 'a day' },
  weekly: { often: 'every week', once: 'a week' },
  monthly: { often: 'every month', once: 'a month' },
  quarterly: { often: 'every quarter', once: 'a quarter' },
  yearly: { often: 'once a year', once: 'a year' },
}

/**
 * How an outcome becomes money, in one sentence made from the parts of its valuation: "Each day saved × 5 people × 8 hours
 * a day × €52 an hour, every month, counted as capacity". '' without a rate. Money in the account's `currency`,
 * figures as `locale` writes them.
 */
export function valuationSentence(outcome: Said, currency: string, locale?: string): string {
  const { rate, factors, rateWords, nature } = outcome.valuation
  if (rate === null) return ''
  const ending = `${oftenWords(outcome)}, counted as ${nature}`
  if (isInFull(outcome, currency)) return `Each ${unitWords(outcome)} counts in full, ${ending}`
  const money = [readAmount(rate, currency, locale), rateWords].filter(Boolean).join(' ')
  const counted = factors.map(({ amount, words }) => `${readNumber(amount, locale)} ${words}`)
  return `${[`Each ${unitWords(outcome)}`, ...counted, money].join(' × ')}, ${ending}`
}

/**
 * What the sentence comes to: "One day saved is worth €2,080 a month, €24,960 a year; at your target €174,720 a year".
 * '' without a rate. Before any share.
 */
export function worthSentence(outcome: Told, currency: string): string {
  const unit = worthOfUnit(outcome)
  const target = worthAtTarget(outcome)
  if (!unit || !target) return ''
  const say = (amount: Exact) => readExact(amount, currency)
  const one = `${outcome.unit === 'currency' ? '' : 'One '}${unitWords(outcome)} is worth`
  if (outcome.kind === 'level')
    return `${one} ${onceWords(outcome, unit, currency)}; at your target ${say(target.yearly)} a year`
  const yearly = outcome.cadence === 'yearly' ? '' : `, ${say(target.yearly)} a year`
  const reached = `your target ${say(target.once)} a ${periodWords[outcome.cadence]}${yearly}`
  return isInFull(outcome, currency) ? `At ${reached}` : `${one} ${say(unit.once)}; at ${reached}`
}

function onceWords(
  { valuation: { times } }: Said,
  { once, yearly }: { once: Exact; yearly: Exact },
  currency: string,
): string {
  const inYear = `${readExact(yearly, currency)} a year`
  if (times === 'yearly') return inYear
  const each = times === 'own' ? 'each time' : timesWords[times].once
  return `${readExact(once, currency)} ${each}, ${inYear}`
}

function oftenWords({ kind, cadence, valuation: { times, ownTimes } }: Said): string {
  if (kind === 'amount') return `once for each ${periodWords[cadence]} measured`
  return times === 'own' ? `${readNumber(ownTimes)} times a year` : timesWords[times].often
}

/** "day saved", "hour per week more", "percentage point less", "€1 saved", "region more". */
function unitWords(outcome: Said): string {
  return `${oneOf(outcome)} ${betterWord(outcome)}`
}

function oneOf({ unit, unitLabel }: Measure): string {
  if (unit === 'percent') return 'percentage point'
  if (unit === 'ratio') return unitLabel || 'point'
  const one = readFigure('1', { unit, unitLabel })
  return unit === 'currency' ? one : one.replace(/^1 /, '')
}

function betterWord({ category, unit, direction }: Said): string {
  const isTime = unit === 'minutes' || unit === 'hours' || unit === 'days'
  if (category === 'time_saved' && isTime) return 'saved'
  if (category === 'cost_reduced' && unit === 'currency') return 'saved'
  return direction === 'increase' ? 'more' : 'less'
}

/** Whether the figures themselves are the account's money, and count as they are. */
function isInFull({ unit, unitLabel, valuation: { rate, factors } }: Said, currency: string): boolean {
  return unit === 'currency' && unitLabel === currency && rate === '1' && factors.length === 0
}

function readExact(amount: Exact, currency: string): string {
  return readAmount(fromMinor(toMinor(amount, currency), currency), currency)
}

function readAmount(amount: string, currency: string, locale?: string): string {
  return readFigure(amount, { unit: 'currency', unitLabel: currency }, locale)
}
