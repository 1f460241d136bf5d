import { z } from 'zod'
import { investmentTiers, sides } from '#app/domain/accounts/account.ts'
import { stages } from '#app/domain/care/stages.ts'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'
import {
  cadences,
  outcomeCategories,
  outcomeDirections,
  outcomeKinds,
  outcomeUnits,
} from '#app/domain/outcomes/outcome.ts'
import { templateDaysAtMost } from '#app/domain/plan/template.ts'

const fields = {
  name: requiredText(80, 'a name'),
  description: optionalText(400),
  /** '' for any. */
  investment: choice(['', ...investmentTiers]),
  industry: optionalText(80),
}

/** Whole days as a text without leading zeros. */
function days() {
  const sentence = `Fill in whole days, 0 to ${templateDaysAtMost}`
  return z
    .string(sentence)
    .trim()
    .regex(/^\d{1,4}$/, sentence)
    .refine((value) => Number(value) <= templateDaysAtMost, sentence)
    .transform((value) => String(Number(value)))
}

const goalFields = {
  title: requiredText(200, 'what is to be reached'),
  why: optionalText(1000),
  days: days(),
}

const outcomeFields = {
  title: requiredText(120, 'what is measured'),
  days: days(),
  category: choice(outcomeCategories),
  unit: choice(outcomeUnits),
  unitLabel: optionalText(60),
  direction: choice(outcomeDirections),
  outcomeKind: choice(outcomeKinds),
  cadence: choice(cadences),
}

const stepFields = {
  title: requiredText(200, 'what is to be done'),
  stage: choice(stages),
  days: days(),
  ownerSide: choice(sides),
  goalItemId: optionalRecordId(),
  isRequired: checkbox(),
  isFirstValue: checkbox(),
  needsAcceptance: checkbox(),
}

export const createTemplateForm = z.strictObject({
  name: fields.name,
  description: fields.description.default(''),
  investment: fields.investment.default(''),
  industry: fields.industry.default(''),
})
export type CreateTemplate = z.output<typeof createTemplateForm>

export const editTemplateForm = editForm({ templateId: recordId() }, fields)
export type EditTemplate = z.output<typeof editTemplateForm>

/** Archive, bring back, duplicate: a press about one template. */
export const templateForm = z.strictObject({ templateId: recordId() })
export type TemplateChoice = z.output<typeof templateForm>

export const addShippedTemplatesForm = z.strictObject({})

const to = { templateId: recordId() }

export const addGoalLineForm = z
  .strictObject({ ...to, ...goalFields, why: goalFields.why.default('') })
  .transform((line) => ({ kind: 'goal' as const, ...line }))

export const addOutcomeLineForm = z
  .strictObject({
    ...to,
    ...outcomeFields,
    goalItemId: recordId(),
    unitLabel: outcomeFields.unitLabel.default(''),
  })
  .transform((line) => ({ kind: 'outcome' as const, ...line }))

export const addStepLineForm = z
  .strictObject({
    ...to,
    ...stepFields,
    goalItemId: stepFields.goalItemId.default(''),
    isRequired: stepFields.isRequired.default('no'),
    isFirstValue: stepFields.isFirstValue.default('no'),
    needsAcceptance: stepFields.needsAcceptance.default('no'),
  })
  .transform((line) => ({ kind: 'milestone' as const, ...line }))

export type NewLine =
  | z.output<typeof addGoalLineForm>
  | z.output<typeof addOutcomeLineForm>
  | z.output<typeof addStepLineForm>

const of = { templateId: recordId(), lineId: recordId() }

export const editGoalLineForm = editForm(of, goalFields).transform((line) => ({
  kind: 'goal' as const,
  ...line,
}))
export const editOutcomeLineForm = editForm(of, outcomeFields).transform((line) => ({
  kind: 'outcome' as const,
  ...line,
}))
const unticked = { isRequired: 'no', isFirstValue: 'no', needsAcceptance: 'no' }
export const editStepLineForm = editForm(of, stepFields, unticked).transform((line) => ({
  kind: 'milestone' as const,
  ...line,
}))

export type EditLine =
  | z.output<typeof editGoalLineForm>
  | z.output<typeof editOutcomeLineForm>
  | z.output<typeof editStepLineForm>

export const removeLineForm = z.strictObject(of)
export type RemoveLine = z.output<typeof removeLineForm>

export const moveLineForm = z.strictObject({ ...of, direction: choice(['up', 'down']) })
export type MoveLine = z.output<typeof moveLineForm>

/** The people of both sides who are asked for the steps; '' for nobody yet. */
export const applyTemplateForm = z.strictObject({
  templateId: recordId(),
  vendorOwnerId: optionalRecordId().default(''),
  customerOwnerId: optionalRecordId().default(''),
})
export type ApplyTemplate = z.output<typeof applyTemplateForm>
