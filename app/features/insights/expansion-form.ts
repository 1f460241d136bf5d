import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import {
  choice,
  optionalRecordId,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'
import { moneyText } from '#app/domain/outcomes/money-text.ts'

const expansionFields = {
  title: requiredText(120, 'what it is'),
  amount: moneyText(),
  openedOn: requiredDate(),
  goalId: optionalRecordId(),
  note: optionalText(2000),
}
export type ExpansionField = keyof typeof expansionFields
export const expansionFieldNames = Object.keys(expansionFields) as ExpansionField[]

export const openExpansionForm = z.strictObject({
  ...expansionFields,
  goalId: expansionFields.goalId.default(''),
  note: expansionFields.note.default(''),
})
export type OpenExpansion = z.output<typeof openExpansionForm>

export const editExpansionForm = editForm({ expansionId: recordId() }, expansionFields)
export type EditExpansion = z.output<typeof editExpansionForm>

export const closeExpansionForm = z.strictObject({
  expansionId: recordId(),
  as: choice(['won', 'lost']),
  closedOn: requiredDate(),
})
export type CloseExpansion = z.output<typeof closeExpansionForm>

export const reopenExpansionForm = z.strictObject({ expansionId: recordId() })
export type ReopenExpansion = z.output<typeof reopenExpansionForm>
