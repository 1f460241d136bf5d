import { z } from 'zod'
import {
  decimalText,
  optionalLink,
  optionalText,
  recordId,
  requiredDate,
  requiredText,
} from '#app/domain/form-fields.ts'

/** One figure. Its file, where there is one, comes beside the texts. */
const fields = {
  measuredOn: requiredDate(),
  value: decimalText(),
  note: optionalText(500),
  link: optionalLink(),
}

export const reportMeasurementForm = z.strictObject({ outcomeId: recordId(), ...fields })
export type ReportMeasurement = z.output<typeof reportMeasurementForm>

export const correctMeasurementForm = z.strictObject({ measurementId: recordId(), ...fields })
export type CorrectMeasurement = z.output<typeof correctMeasurementForm>

/**
 * One or several figures to confirm. `seen` holds, in the same order, the values the page showed, so that nobody
 * confirms a figure they have not read.
 */
export const verifyMeasurementForm = z
  .strictObject({
    measurementId: severalOf(recordId(), 200),
    seen: severalOf(decimalText(), 200).optional(),
  })
  .refine((form) => form.seen === undefined || form.seen.length === form.measurementId.length, {
    path: ['measurementId'],
    message: 'Reload the page and choose again',
  })
export type VerifyMeasurement = z.output<typeof verifyMeasurementForm>

export const disputeMeasurementForm = z.strictObject({
  measurementId: recordId(),
  reason: requiredText(500, 'what is not right about this figure'),
})
export type DisputeMeasurement = z.output<typeof disputeMeasurementForm>

export const endDisputeForm = z.strictObject({ measurementId: recordId() })
export type EndDispute = z.output<typeof endDisputeForm>

function severalOf<T extends z.ZodType<string, string>>(one: T, atMost: number) {
  const list = z.array(one).min(1).max(atMost, 'Choose fewer at once')
  return z.union([one.transform((single) => [single]), list])
}
