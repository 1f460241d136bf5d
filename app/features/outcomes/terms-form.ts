import { z } from 'zod'
import { optionalPercent, recordId } from '#app/domain/form-fields.ts'

/** The version of the terms the reader saw, so that nobody agrees to what they have not read. */
const seen = z.string().regex(/^\d{1,6}$/)

export const agreeTermsForm = z.strictObject({ outcomeId: recordId(), seen })
export type AgreeTerms = z.output<typeof agreeTermsForm>

export const setShareForm = z.strictObject({
  outcomeId: recordId(),
  seen,
  attributionShare: optionalPercent().refine((share) => share !== '', 'Fill in a number from 0 to 100'),
  /** Only revenue has one. */
  margin: optionalPercent().optional(),
})
export type SetShare = z.output<typeof setShareForm>
