import { z } from 'zod'
import { optionalRecordId, recordId } from '#app/domain/form-fields.ts'
import { bringLimitWords, bringSizeAtMost } from '../bring/bring-form.ts'

/** Pasted lines, or a file beside the texts. */
export const bringUsageForm = z.strictObject({
  pasted: z.string('Fill this in once').max(bringSizeAtMost, `This is too long: ${bringLimitWords}`),
})

/** `seen` is what the page said would come in. */
export const takeUsageForm = z.strictObject({ draftId: recordId(), seen: z.string().max(60) })
export type TakeUsage = z.output<typeof takeUsageForm>

/** The series behind an outcome's chart; none takes it off. */
export const showUsageForm = z.strictObject({ outcomeId: recordId(), seriesId: optionalRecordId() })
export type ShowUsage = z.output<typeof showUsageForm>
