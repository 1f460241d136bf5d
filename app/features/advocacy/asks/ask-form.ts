import { z } from 'zod'
import { askTypes } from '#app/domain/advocacy/ask.ts'
import { askAnswers } from '#app/domain/advocacy/ask-state.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, recordId, requiredText } from '#app/domain/form-fields.ts'

export const personForm = z.strictObject({ userId: recordId() })
export const askIdForm = z.strictObject({ askId: recordId() })
export const answerForm = z.strictObject({ askId: recordId(), answer: choice(askAnswers) })
export const waiverForm = z.strictObject({ reason: requiredText(1000, 'why they may be asked already') })

const askFields = {
  subject: requiredText(120, 'what the mail is called'),
  message: requiredText(5000, 'what you ask'),
}

export const writeAskForm = z.strictObject({
  userId: recordId(),
  type: choice(askTypes),
  ...askFields,
})
export type WriteAsk = z.output<typeof writeAskForm>

export const editAskForm = editForm({ askId: recordId() }, askFields)
export type EditAsk = z.output<typeof editAskForm>
