import { z } from 'zod'
import { askTypes } from '#app/domain/advocacy/ask.ts'
import { mergeProblem } from '#app/domain/advocacy/merge-fields.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choice, recordId, requiredText } from '#app/domain/form-fields.ts'

/** Words with fields that Cairn can fill in. */
function words(atMost: number, what: string) {
  return requiredText(atMost, what).superRefine((value, context) => {
    const problem = mergeProblem(value)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
}

/** It becomes the subject of a mail, which ends where a line does. */
const oneLine = (value: string) => !/[\n\r\t\u2028\u2029]/.test(value)
const oneLineSentence = 'Write this in one line'

const fields = {
  title: requiredText(80, 'what your colleagues find it under').refine(oneLine, oneLineSentence),
  subject: words(120, 'what the mail is called').refine(oneLine, oneLineSentence),
  message: words(5000, 'what you ask'),
}

export const createAskTemplateForm = z.strictObject({ type: choice(askTypes), ...fields })
export type CreateAskTemplate = z.output<typeof createAskTemplateForm>

export const editAskTemplateForm = editForm({ templateId: recordId() }, fields)
export type EditAskTemplate = z.output<typeof editAskTemplateForm>

/** Putting away and bringing back. */
export const askTemplateForm = z.strictObject({ templateId: recordId() })
export type AskTemplateChoice = z.output<typeof askTemplateForm>
