import type { OutcomeUnit } from './outcome.ts'
import { type Measure, readFigure } from './units.ts'

/**
 * A figure out of what somebody typed. `readAs` says in words what it was taken for, where that is more than a plain
 * number; `isAsked` where a day was taken for 24 hours, which not everybody means.
 */
export type ReadValue =
  | { ok: true; value: string; readAs: string; isAsked: boolean }
  | { ok: false; problem: string }

/** One part of a length of time: a number and its unit in minutes. */
type Part = { millionths: bigint; minutes: number }

const minutesIn = { minutes: 1, hours: 60, days: 1440 } as const
type TimeUnit = keyof typeof minutesIn

const timeWords: Record<TimeUnit, readonly string[]> = {
  minutes: ['m', 'min', 'mins', 'minute', 'minutes', 'minuten', 'mn'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'heure', 'heures'],
  days: ['d', 'day', 'days', 'tag', 'tage', 'jour', 'jours'],
}

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₹': 'INR' }
const examples: Record<OutcomeUnit, string> = {
  currency: 'an amount of money, like 1200 or 1200.50',
  minutes: 'minutes, like 45 or "1 h 20 min"',
  hours: 'hours, like 3.5 or "3 h 20 min"',
  days: 'days, like 4.4 or "36 h"',
  percent: 'per cent, like 12 or 12.5',
  count: 'a number, like 42',
  ratio: 'a ratio, like 1.5',
}

/**
 * Reads a figure for an outcome of this unit: a number as people type it, with the unit's own words or sign behind it or
 * without; and lengths of time in other units ("3 h 20 min", "200 min", "1.5 days", "3:20"), converted exactly and
 * rounded half-even at the sixth decimal. A day is 24 hours. Another unit ("12 km", "€5" in hours) is a problem, in words.
 */
export function readValue(text: string, measure: Measure): ReadValue {
  const typed = text.trim().replaceAll('\u2212', '-')
  if (typed === '') return problem(`Fill in ${examples[measure.unit]}`)
  if (/^[=@]/.test(typed)) return problem('This is a formula, not a figure. Fill in what it comes to')
  const bare = withoutUnit(typed, measure)
  if ('other' in bare) return problem(wrongUnit(bare.other, measure))
  const number = readDecimal(bare.text)
  if (number === 'ambiguous')
    return problem(`“${bare.text}” can be read two ways. Write it without a comma, like 1200 or 1.2`)
  if (number !== null) return { ok: true, value: written(number), readAs: '', isAsked: false }
  if (isTime(measure.unit)) return readTime(bare.text, measure.unit, measure)
  const other = /[\p{L}%€$£¥₹°/]+.*$/u.exec(typed)?.[0] ?? ''
  return problem(other ? wrongUnit(other, measure) : `Fill in ${examples[measure.unit]}`)
}

function problem(sentence: string): ReadValue {
  return { ok: false, problem: sentence }
}

function wrongUnit(other: string, { unit, unitLabel }: Measure): string {
  const wanted = unit === 'currency' ? `money in ${unitLabel}, like 1200` : examples[unit]
  return `“${other.slice(0, 30)}” does not fit here: this outcome is measured in ${wanted}`
}

/**
 * What stands in a cell without the unit's own sign or words: "€1,200" → "1,200". Null where it names another currency.
 */
export function bareValue(text: string, measure: Measure): string | null {
  const bare = withoutUnit(text.trim().replaceAll('\u2212', '-'), measure)
  return 'other' in bare ? null : bare.text
}

/** The text without the sign or word that says no more than the unit already does; or a currency that is another one. */
function withoutUnit(typed: string, { unit, unitLabel }: Measure): { text: string } | { other: string } {
  if (unit === 'percent') return { text: typed.replace(/\s*(%|per ?cent|percent)$/i, '') }
  if (unit === 'currency') {
    const sign = /^-?\s*([€$£¥₹]|[A-Za-z]{3}(?![A-Za-z]))|([€$£¥₹]|[A-Za-z]{3})$/.exec(typed)
    const found = sign?.[1] ?? sign?.[2]
    if (!found) return { text: typed }
    const code = signs[found] ?? found.toUpperCase()
    return code === unitLabel ? { text: typed.replace(found, '').trim() } : { other: found }
  }
  const words = unitLabel.split('|').map((word) => word.trim().toLowerCase())
  const ends = words.find((word) => word !== '' && typed.toLowerCase().endsWith(word))
  return { text: ends ? typed.slice(0, -ends.length).trim() : typed }
}

/**
 * Millionths of a number as people type it: "4.4", "4,4", "1 200", "1,200.50", "1.200,50". Null for anything else;
 * `ambiguous` for "1,200", which is 1200 to some and 1.2 to others.
 */
function readDecimal(text: string): bigint | null | 'ambiguous' {
  const compact = text.replace(/[\s\u00A0\u202F'’]/g, '')
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(compact)) return 'ambiguous'
  const grouped = /^-?\d{1,3}((,\d{3})+(\.\d*)?|(\.\d{3}){2,}|(\.\d{3})+,\d*)$/.test(compact)
  const mark = grouped && /\.\d{3}.*[.,]/.test(compact) ? ',' : '.'
  const plain = grouped
    ? compact.replaceAll(mark === ',' ? '.' : ',', '').replace(',', '.')
    : compact.replace(',', '.')
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,6})0*)?$/.exec(plain)
  if (!parts) return null
  const size = BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(6, '0')}`)
  return parts[1] === '-' ? -size : size
}

function readTime(typed: string, unit: TimeUnit, measure: Measure): ReadValue {
  const parts = timeParts(typed, unit)
  if ('other' in parts)
    return problem(parts.other ? wrongUnit(parts.other, measure) : `Fill in ${examples[unit]}`)
  const minutes = parts.parts.reduce((sum, { millionths, minutes }) => sum + millionths * BigInt(minutes), 0n)
  const signed = typed.startsWith('-') ? -minutes : minutes
  const value = written(dividedHalfEven(signed, BigInt(minutesIn[unit])))
  const crossesDays = parts.parts.some((part) => (part.minutes === minutesIn.days) !== (unit === 'days'))
  const isSame = parts.parts.length === 1 && parts.parts[0]?.minutes === minutesIn[unit]
  if (isSame) return { ok: true, value, readAs: '', isAsked: false }
  const day = crossesDays ? ', a day having 24 hours' : ''
  return { ok: true, value, readAs: `${readFigure(value, measure)}${day}`, isAsked: crossesDays }
}

/** "3 h 20 min", "1h30", "3:20" and "1.5 days" in parts; `other` names what is no unit of time. */
function timeParts(typed: string, unit: TimeUnit): { parts: Part[] } | { other: string } {
  const clock = /^-?(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(typed)
  if (clock && unit !== 'days') {
    const [hours, minutes] = [Number(clock[1]), Number(clock[2])]
    return { parts: [{ millionths: BigInt(hours * 60 + minutes) * 1_000_000n, minutes: 1 }] }
  }
  const parts: Part[] = []
  let rest = typed.replace(/^-\s*/, '').replace(/\s+(and|und|et)\s+/gi, ' ')
  while (rest !== '') {
    const next = /^(\d[\d.,'’]*)\s*(\p{L}*)\.?\s*,?\s*/u.exec(rest)
    if (!next) return { other: rest }
    const word = next[2]?.toLowerCase() ?? ''
    const named = (Object.keys(timeWords) as TimeUnit[]).find((one) => timeWords[one].includes(word))
    const after: TimeUnit | undefined = parts.at(-1)?.minutes === 60 && word === '' ? 'minutes' : named
    const millionths = readDecimal(next[1] ?? '')
    if (!after || typeof millionths !== 'bigint') return { other: word || rest }
    parts.push({ millionths, minutes: minutesIn[after] })
    rest = rest.slice(next[0].length)
  }
  return parts.length === 0 ? { other: '' } : { parts }
}

function dividedHalfEven(over: bigint, under: bigint): bigint {
  const size = over < 0n ? -over : over
  const [whole, rest] = [size / under, (size % under) * 2n]
  const isUp = rest > under || (rest === under && whole % 2n === 1n)
  const rounded = isUp ? whole + 1n : whole
  return over < 0n ? -rounded : rounded
}

/** Millionths as a plain decimal text. */
function written(millionths: bigint): string {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0')
  const behind = digits.slice(-6).replace(/0+$/, '')
  const text = behind ? `${digits.slice(0, -6)}.${behind}` : digits.slice(0, -6)
  return millionths < 0n ? `-${text}` : text
}

function isTime(unit: OutcomeUnit): unit is TimeUnit {
  return unit in minutesIn
}
