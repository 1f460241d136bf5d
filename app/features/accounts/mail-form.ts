import { z } from 'zod'
import { recordId } from '#app/domain/form-fields.ts'

export const retryMailForm = z.strictObject({ mailId: recordId() })
export type RetryMail = z.output<typeof retryMailForm>
