import { writeFactors } from '#app/domain/outcomes/valuation.ts'
import { type ValuationTexts, valuationOf, valuationTexts } from '#app/domain/outcomes/valuation-texts.ts'
import { type MeasureField, measureFieldNames, type OutcomeField } from './outcome-form.ts'
import { type StoredValuation, storedValuation } from './told-outcome.ts'

type Measured<M> = Pick<M, MeasureField & keyof M>

/** A form's texts as the outcome's columns hold them. */
export function outcomeColumns<M extends ValuationTexts & Record<MeasureField, string>>(
  texts: M,
): Measured<M> & StoredValuation {
  const { factors, ...valuation } = valuationOf(texts)
  const measured = Object.fromEntries(measureFieldNames.map((field) => [field, texts[field]])) as Measured<M>
  return { ...measured, ...valuation, factors: writeFactors(factors) }
}

/** An outcome's columns as a form's texts. */
export function outcomeTexts<M extends StoredValuation & Record<MeasureField, string>>(
  outcome: M,
): Measured<M> & ValuationTexts & Record<OutcomeField, string> {
  const measured = Object.fromEntries(
    measureFieldNames.map((field) => [field, outcome[field]]),
  ) as Measured<M> & Record<MeasureField, string>
  return { ...measured, ...valuationTexts(storedValuation(outcome)) }
}
