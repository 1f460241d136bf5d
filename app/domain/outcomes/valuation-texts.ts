import { factorsAtMost, type Valuation, type ValuationTimes, type ValueNature } from './valuation.ts'

/** The fields of one factor in a form: its number, and what it counts. */
const factorFields = [
  ['factor1', 'factor1Words'],
  ['factor2', 'factor2Words'],
  ['factor3', 'factor3Words'],
  ['factor4', 'factor4Words'],
] as const

/** A valuation as a form holds it, one text a field; a factor that is not there is two empty texts. */
export type ValuationTexts = Record<(typeof factorFields)[number][number], string> & {
  rate: string
  rateWords: string
  times: ValuationTimes
  ownTimes: string
  nature: ValueNature
}
export type ValuationField = keyof ValuationTexts

/** The fields of every factor a form has room for, in their order. */
export const factorRows = factorFields.slice(0, factorsAtMost)

/** The valuation in a form's fields. */
export function valuationTexts({ factors, rate, ...rest }: Valuation): ValuationTexts {
  const texts = factorRows.flatMap(([amount, words], index) => [
    [amount, factors[index]?.amount ?? ''],
    [words, factors[index]?.words ?? ''],
  ])
  const { rateWords, times, ownTimes, nature } = rest
  return { ...Object.fromEntries(texts), rate: rate ?? '', rateWords, times, ownTimes, nature }
}

/** The valuation out of a form's fields: factors without a number are left out, times of one's own only where they count. */
export function valuationOf(texts: ValuationTexts): Valuation {
  const { rate, rateWords, times, ownTimes, nature } = texts
  return {
    factors: factorRows.flatMap(([amount, words]) =>
      texts[amount] === '' ? [] : [{ amount: texts[amount], words: texts[words] }],
    ),
    rate: rate === '' ? null : rate,
    rateWords,
    times,
    ownTimes: times === 'own' ? ownTimes : '',
    nature,
  }
}
