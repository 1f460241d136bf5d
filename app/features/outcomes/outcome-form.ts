import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import {
  choice,
  decimalText,
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

/** What can be said about an outcome, by whoever adds or edits it. */
const fields = {
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

export const outcomeFieldNames = Object.keys(fields) as (keyof typeof fields)[]
export type OutcomeField = keyof typeof fields

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
}

export const addOutcomeForm = z
  .strictObject({
    goalId: recordId(),
    /** The line of a template that suggested it, '' for none. */
    templateItemId: optionalRecordId().optional(),
    ...fields,
  })
  .superRefine((form, context) => {
    for (const [field, message] of Object.entries(termProblems(form)))
      context.addIssue({ code: 'custom', path: [field], message })
  })
export type AddOutcome = z.output<typeof addOutcomeForm>

/** Whether the edited terms still fit together depends on the fields left alone: the command checks that. */
export const editOutcomeForm = editForm({ outcomeId: recordId() }, fields)
export type EditOutcome = z.output<typeof editOutcomeForm>
