import { z } from 'zod'
import { askAnswers } from '#app/domain/advocacy/ask-state.ts'
import { choice, recordId, requiredText } from '#app/domain/form-fields.ts'

export const personForm = z.strictObject({ userId: recordId() })
export const askIdForm = z.strictObject({ askId: recordId() })
export const answerForm = z.strictObject({ askId: recordId(), answer: choice(askAnswers) })
export const waiverForm = z.strictObject({ reason: requiredText(1000, 'why they may be asked already') })
