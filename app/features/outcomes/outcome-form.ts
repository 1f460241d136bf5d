import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  decimalText,
  optionalDecimal,
  optionalRecordId,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'
import {
  cadences,
  outcomeCategories,
  outcomeDirections,
  outcomeKinds,
  outcomeUnits,
} from '#app/domain/outcomes/outcome.ts'
import { termProblems } from '#app/domain/outcomes/terms.ts'
import { valuationTimes, valueNatures } from '#app/domain/outcomes/valuation.ts'
import { valuationProblems } from '#app/domain/outcomes/valuation-problems.ts'
import type { ValuationField } from '#app/domain/outcomes/valuation-texts.ts'

/** What can be said about an outcome, by whoever adds or edits it. */
const measureFields = {
  name: requiredText(120, 'what is measured'),
  category: choice(outcomeCategories),
  unit: choice(outcomeUnits),
  unitLabel: optionalText(60),
  direction: choice(outcomeDirections),
  kind: choice(outcomeKinds),
  cadence: choice(cadences),
  baselineValue: decimalText(),
  baselineOn: requiredDate(),
  targetValue: decimalText(),
  targetOn: requiredDate(),
}

const factorWords = () => optionalText(40)

/** What it is worth; a form that says nothing about it leaves it open. */
const valuationFields = {
  factor1: optionalDecimal(),
  factor1Words: factorWords(),
  factor2: optionalDecimal(),
  factor2Words: factorWords(),
  factor3: optionalDecimal(),
  factor3Words: factorWords(),
  factor4: optionalDecimal(),
  factor4Words: factorWords(),
  rate: optionalDecimal(),
  rateWords: optionalText(40),
  times: choice(valuationTimes),
  ownTimes: optionalDecimal(),
  nature: choice(valueNatures),
} satisfies Record<ValuationField, z.ZodType>

const fields = { ...measureFields, ...valuationFields }

const { name: _name, baselineOn: _since, targetOn: _until, ...countedMeasure } = measureFields

/** What of the form says what an outcome is worth: what is read back while somebody types. */
export const countedFields = z.object({ ...countedMeasure, ...valuationFields })

export type MeasureField = keyof typeof measureFields
export type OutcomeField = keyof typeof fields
export const measureFieldNames = Object.keys(measureFields) as MeasureField[]
export const outcomeFieldNames = Object.keys(fields) as OutcomeField[]

/** The fields in words, for history and for the choice between two texts. */
export const outcomeFieldTitles: Record<OutcomeField, string> = {
  name: 'name',
  category: 'category',
  unit: 'unit',
  unitLabel: 'words for the unit',
  direction: 'direction',
  kind: 'kind of figure',
  cadence: 'how often it is measured',
  baselineValue: 'baseline',
  baselineOn: 'baseline date',
  targetValue: 'target',
  targetOn: 'target date',
  factor1: 'factors',
  factor1Words: 'factors',
  factor2: 'factors',
  factor2Words: 'factors',
  factor3: 'factors',
  factor3Words: 'factors',
  factor4: 'factors',
  factor4Words: 'factors',
  rate: 'worth of one',
  rateWords: 'worth of one',
  times: 'times a year',
  ownTimes: 'times a year',
  nature: 'cash or capacity',
}

/** Ticked by whoever was asked whether a very large worth is right. */
const sure = checkbox().optional()

/** What a new outcome's form holds of its worth while nobody has said anything. */
const newValuation = {
  factor1: valuationFields.factor1.default(''),
  factor1Words: valuationFields.factor1Words.default(''),
  factor2: valuationFields.factor2.default(''),
  factor2Words: valuationFields.factor2Words.default(''),
  factor3: valuationFields.factor3.default(''),
  factor3Words: valuationFields.factor3Words.default(''),
  factor4: valuationFields.factor4.default(''),
  factor4Words: valuationFields.factor4Words.default(''),
  rate: valuationFields.rate.default(''),
  rateWords: valuationFields.rateWords.default(''),
  times: valuationFields.times.default('monthly'),
  ownTimes: valuationFields.ownTimes.default(''),
  nature: valuationFields.nature.default('cash'),
}

export const addOutcomeForm = z
  .strictObject({
    goalId: recordId(),
    /** The line of a template that suggested it, '' for none. */
    templateItemId: optionalRecordId().optional(),
    /** The entry of the catalogue it began with, '' for none. */
    catalogueKey: optionalText(60).optional(),
    ...measureFields,
    ...newValuation,
    sure,
  })
  .superRefine((form, context) => {
    const problems = { ...termProblems(form), ...valuationProblems(form) }
    for (const [field, message] of Object.entries(problems))
      context.addIssue({ code: 'custom', path: [field], message })
  })
export type AddOutcome = z.output<typeof addOutcomeForm>

/** Whether the edited terms still fit together depends on the fields left alone: the command checks that. */
export const editOutcomeForm = editForm({ outcomeId: recordId(), sure }, fields)
export type EditOutcome = z.output<typeof editOutcomeForm>
