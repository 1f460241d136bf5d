import type { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { recordId, requiredText } from '#app/domain/form-fields.ts'

export const writeValueStatementForm = editForm(
  { goalId: recordId() },
  { text: requiredText(2000, 'a sentence in your own words') },
)
export type WriteValueStatement = z.output<typeof writeValueStatementForm>
