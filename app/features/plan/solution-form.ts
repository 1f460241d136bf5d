import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { optionalText, recordId, requiredText } from '#app/domain/form-fields.ts'

const solutionFields = { capability: requiredText(120, 'what helps'), how: optionalText(2000) }

export const addSolutionForm = z.strictObject({
  goalId: recordId(),
  capability: solutionFields.capability,
  how: solutionFields.how.default(''),
})
export type AddSolution = z.output<typeof addSolutionForm>

export const editSolutionForm = editForm({ solutionId: recordId() }, solutionFields)
export type EditSolution = z.output<typeof editSolutionForm>

export const removeSolutionForm = z.strictObject({ solutionId: recordId() })
export type RemoveSolution = z.output<typeof removeSolutionForm>
