import { z } from 'zod'
import {
  checkbox,
  decimalText,
  optionalDate,
  optionalLink,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'

/** The choice of the list that stands for the two days beside it. */
export const ownPeriod = 'own'

/**
 * One figure, as typed: the outcome's kind and unit decide what its days and its value mean. A level is of the day
 * `measuredOn`; an amount of a `period` chosen from the list (both days with a stroke between), or of the days
 * `periodFrom` to `measuredOn`. `sure` answers a question about it. Its file, where there is one, comes beside the texts.
 */
const fields = {
  period: z
    .union(
      [z.literal(''), z.literal(ownPeriod), z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/)],
      {
        error: 'Choose one of the list',
      },
    )
    .optional(),
  periodFrom: optionalDate().optional(),
  measuredOn: optionalDate(),
  value: requiredText(60, 'a figure'),
  sure: checkbox().optional(),
  note: optionalText(500),
  link: optionalLink(),
}

export const reportMeasurementForm = z.strictObject({ outcomeId: recordId(), ...fields })
export type ReportMeasurement = z.output<typeof reportMeasurementForm>

export const correctMeasurementForm = z.strictObject({ measurementId: recordId(), ...fields })
export type CorrectMeasurement = z.output<typeof correctMeasurementForm>

/** "<id> <value>": a figure as a page showed it. */
const shownFigure = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26} -?\d{1,12}(\.\d{1,6})?$/i, 'Reload the page')

/**
 * One or several figures to confirm. `seen` holds, in the same order, the values the page showed, so that nobody
 * confirms a figure they have not read. A list with boxes to tick sends `shown` for all of its figures, ticked or not,
 * and `every` where all of them are meant.
 */
export const verifyMeasurementForm = z
  .strictObject({
    measurementId: severalOf(recordId(), 200).optional(),
    seen: severalOf(decimalText(), 200).optional(),
    shown: severalOf(shownFigure, 200).optional(),
    every: checkbox().optional(),
  })
  .transform(({ measurementId = [], seen, shown, every }, context) => {
    const values = new Map(shown?.map((text) => text.split(' ') as [string, string]))
    const ids = every === 'yes' ? [...values.keys()] : measurementId
    const read = shown ? ids.map((id) => values.get(id)) : seen
    const problem = ids.length === 0 ? 'Tick the figures that are right' : 'Reload the page and choose again'
    if (ids.length === 0 || (read && (read.length !== ids.length || read.includes(undefined))))
      context.addIssue({ code: 'custom', path: ['measurementId'], message: problem })
    return { measurementId: ids, ...(read && { seen: read.map((value) => value ?? '') }) }
  })
export type VerifyMeasurement = z.output<typeof verifyMeasurementForm>

export const disputeMeasurementForm = z.strictObject({
  measurementId: recordId(),
  reason: requiredText(500, 'what is not right about this figure'),
})
export type DisputeMeasurement = z.output<typeof disputeMeasurementForm>

export const withdrawMeasurementForm = z.strictObject({ measurementId: recordId() })
export type WithdrawMeasurement = z.output<typeof withdrawMeasurementForm>

export const endDisputeForm = z.strictObject({ measurementId: recordId() })
export type EndDispute = z.output<typeof endDisputeForm>

function severalOf<T extends z.ZodType<string, string>>(one: T, atMost: number) {
  const list = z.array(one).min(1).max(atMost, 'Choose fewer at once')
  return z.union([one.transform((single) => [single]), list])
}
