import { z } from 'zod'
import { currencies } from '#app/domain/accounts/account.ts'
import { choice, recordId, requiredDate } from '#app/domain/form-fields.ts'
import { rateText } from '#app/domain/outcomes/rate-text.ts'

export const setRateForm = z.strictObject({
  currency: choice(currencies),
  startsOn: requiredDate(),
  rate: rateText(),
})
export type SetRate = z.output<typeof setRateForm>

export const removeRateForm = z.strictObject({ rateId: recordId() })
export type RemoveRate = z.output<typeof removeRateForm>
