import { z } from 'zod'
import { termLengthAtMost } from '#app/domain/care/term-list.ts'
import { recordId, requiredText } from '#app/domain/form-fields.ts'

export const allowWordForm = z.strictObject({
  term: requiredText(termLengthAtMost * 2, 'the word'),
  reason: requiredText(500, 'why it is a plain word here'),
})
export type AllowWord = z.output<typeof allowWordForm>

export const endAllowedWordForm = z.strictObject({ allowedWordId: recordId() })
export type EndAllowedWord = z.output<typeof endAllowedWordForm>
