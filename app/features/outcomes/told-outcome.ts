import { readFactors, type Valuation } from '#app/domain/outcomes/valuation.ts'
import type { Told } from '#app/domain/outcomes/valuation-sentence.ts'

/** A valuation as its columns hold it. */
export type StoredValuation = Omit<Valuation, 'factors'> & { factors: string }

/** The valuation out of its columns. */
export function storedValuation({
  factors,
  rate,
  rateWords,
  times,
  ownTimes,
  nature,
}: StoredValuation): Valuation {
  return { factors: readFactors(factors), rate, rateWords, times, ownTimes, nature }
}

/** What of an outcome's row its sentences are made from. */
export type StoredOutcome = Omit<Told, 'valuation'> & StoredValuation

/** What an outcome's sentences are made from, out of its row. */
export function toldOf(outcome: StoredOutcome): Told {
  const { category, unit, unitLabel, direction, kind, cadence, baselineValue, targetValue } = outcome
  return {
    ...{ category, unit, unitLabel, direction, kind, cadence, baselineValue, targetValue },
    valuation: storedValuation(outcome),
  }
}
