import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { choice, optionalText, recordId, requiredText } from '#app/domain/form-fields.ts'
import { promiseEnds } from '#app/domain/plan/sales-promise.ts'

export const addPromiseForm = z.strictObject({
  text: requiredText(500, 'what was promised'),
  origin: optionalText(300).default(''),
  visibility: choice(visibilities),
})
export type AddPromise = z.output<typeof addPromiseForm>

export const settlePromiseForm = z.strictObject({
  promiseId: recordId(),
  as: choice(promiseEnds),
  note: optionalText(1000).default(''),
})
export type SettlePromise = z.output<typeof settlePromiseForm>
