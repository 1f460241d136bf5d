import type { ScaleLinear, ScaleTime } from 'd3-scale'
import { dateFormat, numberFormat } from '#app/domain/intl.ts'
import { dayLength, round } from './plot-units.ts'
import type { SeriesInput, XTick, YTick } from './series.ts'

/** Round values between the two that matter: baseline and target always have theirs, others keep clear of them. */
export function yTicks(y: ScaleLinear<number, number>, input: SeriesInput): YTick[] {
  const { baseline, target, locale, tickStyle } = input
  const fixed = [baseline.value, ...(target && target.value !== baseline.value ? [target.value] : [])]
  const isClear = (value: number) => fixed.every((other) => Math.abs(y(other) - y(value)) >= 24)
  const values = [...fixed, ...y.ticks(4).filter(isClear)]
  const format = numberWords(locale, values, tickStyle)
  return values.sort((a, b) => b - a).map((value) => ({ y: round(y(value)), text: format(value) }))
}

/** Months, as a rule; days on short spans and years on long ones. The year is said where it changes. */
export function xTicks(
  x: ScaleTime<number, number>,
  { width, locale }: Pick<SeriesInput, 'width' | 'locale'>,
): XTick[] {
  const [from, to] = x.domain().map(Number) as [number, number]
  const dates = spread(x.ticks(Math.max(2, Math.floor(width / 90))), Math.floor(width / 75))
  const areYears = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
  const days = (to - from) / dayLength
  const format = tickWords({ days, areYears: areYears && days > 366 }, locale)
  const years = dates.map((date) => date.getUTCFullYear())
  const isOneYear = new Set(years).size === 1
  return dates.map((date, index) => {
    const isNewYear = index === 0 ? isOneYear : years[index] !== years[index - 1]
    return { x: round(x(date)), text: format(date, isNewYear), isSpare: dates.length > 4 && index % 2 === 1 }
  })
}

/** d3 may give twice as many as asked for. Every second or third, then, counted so that the turn of the year stays. */
function spread(dates: Date[], most: number): Date[] {
  const step = Math.ceil(dates.length / Math.max(2, most))
  const turn = Math.max(
    0,
    dates.findIndex((date) => date.getUTCMonth() === 0),
  )
  return dates.filter((_, index) => index % step === turn % step)
}

function numberWords(
  locale: string,
  values: readonly number[],
  style: Intl.NumberFormatOptions,
): (value: number) => string {
  const largest = Math.max(...values.map(Math.abs))
  const format = numberFormat(locale, {
    ...style,
    notation: largest >= 10_000 ? 'compact' : 'standard',
    minimumFractionDigits: 0,
    maximumFractionDigits: largest < 10 || largest >= 10_000 ? 2 : 1,
  })
  return (value) => format.format(value).replace('-', '−')
}

function tickWords(
  { days, areYears }: { days: number; areYears: boolean },
  locale: string,
): (date: Date, isNewYear: boolean) => string {
  const written = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...options, timeZone: 'UTC' })
  const year = written({ year: 'numeric' })
  if (areYears) return (date) => year.format(date)
  const usual = days < 75 ? written({ day: 'numeric', month: 'short' }) : written({ month: 'short' })
  const withYear = written({ month: 'short', year: 'numeric' })
  return (date, isNewYear) => (isNewYear && days >= 75 ? withYear : usual).format(date)
}
