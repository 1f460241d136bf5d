import { readNumber } from '../reading.ts'
import { freshnessDays, type LedgerRow, type LedgerTerms } from './ledger.ts'
import { type Cadence, cadenceTitles } from './outcome.ts'
import { type Measure, readFigure } from './units.ts'
import { usesTimes, type ValuationTimes } from './valuation.ts'

type Counted = { terms: LedgerTerms; measure: Measure; currency: string }

const timesWords: Record<Exclude<ValuationTimes, 'own'>, string> = {
  daily: '365',
  weekly: '365 ÷ 7',
  monthly: '12',
  quarterly: '4',
  yearly: '1',
}

const cutWords: Record<Cadence, string> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
}

/**
 * How one row came to its worth, with its own numbers: "5 hours × €50 an hour × 365 ÷ 7 a year × 31 ÷ 365 days × 60%".
 * '' without a rate.
 */
export function readRowSum({ improvement, days }: LedgerRow, counted: Counted): string {
  const { terms, measure } = counted
  if (terms.rate === null) return ''
  const better = readFigure(improvement, measure)
  const span = usesTimes(terms.kind) ? [`${days} ÷ 365 days`] : []
  return [better, ...pricesOf(counted), ...span, ...shareOf(terms)].join(' × ')
}

/** The same in general: "improvement × €50 an hour × 365 ÷ 7 a year × days ÷ 365 × 60%". '' without a rate. */
export function readFormula(counted: Counted): string {
  const { terms } = counted
  if (terms.rate === null) return ''
  const span = usesTimes(terms.kind) ? ['days ÷ 365'] : []
  return ['improvement', ...pricesOf(counted), ...span, ...shareOf(terms)].join(' × ')
}

/** What an improvement is, with this outcome's baseline: "baseline 8 hours − figure", "figure − baseline €0". */
export function readImprovement({ terms, measure }: Pick<Counted, 'terms' | 'measure'>): string {
  const baseline = `baseline ${readFigure(terms.baselineValue, measure)}`
  return terms.direction === 'decrease' ? `${baseline} − figure` : `figure − ${baseline}`
}

/** Until when a figure holds, in a sentence. */
export function readHolding({ kind, cadence }: Pick<LedgerTerms, 'kind' | 'cadence'>): string {
  if (kind === 'amount') return 'Each figure counts once, for the period it names.'
  const measured = cadenceTitles[cadence].toLowerCase()
  return `Each figure holds until the next one, for at most ${freshnessDays[cadence]} days, because it is measured ${measured}. Nothing counts before the first figure.`
}

/** Why a row ends before the next figure: '' where it does not. */
export function readCut({ isCut }: LedgerRow, { cadence }: Pick<LedgerTerms, 'cadence'>): string {
  if (!isCut) return ''
  return `Ends after ${freshnessDays[cadence]} days: a figure is due every ${cutWords[cadence]}.`
}

function pricesOf({ terms, currency }: Counted): string[] {
  const { factors, rate, rateWords } = terms
  const money = readFigure(rate ?? '0', { unit: 'currency', unitLabel: currency })
  const priced = [
    ...factors.map(({ amount, words }) => `${readNumber(amount)} ${words}`),
    `${money} ${rateWords}`,
  ]
  return [...priced.map((part) => part.trim()), ...timesOf(terms)]
}

function timesOf({ kind, times, ownTimes }: LedgerTerms): string[] {
  if (!usesTimes(kind)) return []
  return [`${times === 'own' ? readNumber(ownTimes || '0') : timesWords[times]} a year`]
}

/** All of it needs no factor. */
function shareOf({ attributionShare }: LedgerTerms): string[] {
  return attributionShare === null || attributionShare === '100' ? [] : [`${readNumber(attributionShare)}%`]
}
