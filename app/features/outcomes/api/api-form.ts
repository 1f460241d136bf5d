import { z } from 'zod'
import { isCalendarDate } from '#app/domain/calendar-date.ts'
import { optionalLink, optionalText } from '#app/domain/form-fields.ts'

/** Rows of one call. */
const rowsAtMost = 1000

const dateSentence = 'Write a day that exists, like "2026-03-31"'
const day = () => z.string(dateSentence).refine(isCalendarDate, dateSentence)

const numberSentence =
  'Write a number, like 4.4 or "4.4", with 12 digits before and 6 behind the point at most'

/** A JSON number, or the same in a text where its digits matter; handed on as a plain decimal text. */
const decimal = () =>
  z
    .union([z.number(), z.string()], numberSentence)
    .transform(String)
    .refine((value) => /^-?\d{1,12}(\.\d{1,6})?$/.test(value), numberSentence)
    .transform((value) =>
      value
        .replace(/^(-?)0+(?=\d)/, '$1')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
    )
    .transform((value) => (value === '-0' ? '0' : value))

function rows<T extends z.ZodType>(row: T) {
  return z.strictObject({
    rows: z
      .array(row, 'Send a list of rows')
      .min(1, 'Send a row')
      .max(rowsAtMost, `Send ${rowsAtMost} rows at most`),
  })
}

/** Figures of one outcome. An amount names its period: `periodFrom` is its first day, `measuredOn` its last. */
export const figuresBody = rows(
  z.strictObject({
    externalId: z.string().trim().min(1).max(120).optional(),
    measuredOn: day(),
    periodFrom: day().optional(),
    value: decimal(),
    note: optionalText(500).optional(),
    link: optionalLink().optional(),
  }),
)
export type SentFigures = z.output<typeof figuresBody>
export type SentFigure = SentFigures['rows'][number]

/** Points of usage series, by the series' name. */
export const usageBody = rows(
  z.strictObject({ series: z.string().trim().min(1).max(80), date: day(), value: decimal() }),
)
