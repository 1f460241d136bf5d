import { z } from 'zod'
import { askTypes } from '#app/domain/advocacy/ask.ts'
import { choice } from '#app/domain/form-fields.ts'

export const askTypeForm = z.strictObject({ type: choice(askTypes) })
export type AskTypeChoice = z.output<typeof askTypeForm>
