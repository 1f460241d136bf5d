import { z } from 'zod'
import { recordId, requiredText } from '#app/domain/form-fields.ts'

export const makeKeyForm = z.strictObject({ name: requiredText(60, 'what uses it, like “billing-sync”') })
export type MakeKey = z.output<typeof makeKeyForm>

export const keyForm = z.strictObject({ tokenId: recordId() })
export type Key = z.output<typeof keyForm>
