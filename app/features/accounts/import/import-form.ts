import { z } from 'zod'
import {
  type Columns,
  columnsProblem,
  type ImportField,
  importFields,
} from '#app/domain/accounts/import/fields.ts'
import { choice, recordId } from '#app/domain/form-fields.ts'
import { dateChoices } from '#app/domain/tables/date-style.ts'
import { type DelimiterWord, delimiterWords } from '#app/domain/tables/delimiter.ts'
import { encodings } from '#app/domain/tables/encoding.ts'

/** The file itself comes beside the texts. */
export const uploadForm = z.strictObject({})

const delimiterChoices = Object.keys(delimiterWords) as [DelimiterWord, ...DelimiterWord[]]
const wholeNumber = (sentence: string) =>
  z
    .string(sentence)
    .regex(/^\d{1,7}$/, sentence)
    .transform(Number)

export const readingForm = z.strictObject({
  importId: recordId(),
  encoding: choice(encodings),
  delimiter: choice(delimiterChoices),
  headerLine: wholeNumber('Choose the line of the column names'),
  dates: choice(dateChoices),
})
export type ChangeReading = z.output<typeof readingForm>

/** A column is sent as `column0`, `column1` …, with the field it is or ''. */
export const columnsForm = z
  .object({ importId: recordId(), newAccounts: choice(['make', 'leave-out']) })
  .catchall(z.union([z.literal(''), z.enum(importFields)], 'Choose one of the list'))
  .transform(({ importId, newAccounts, ...chosen }, context) => {
    const columns: Columns = {}
    for (const [name, field] of Object.entries(chosen)) {
      const place = /^column(\d{1,3})$/.exec(name)?.[1]
      if (place === undefined) context.addIssue({ code: 'unrecognized_keys', keys: [name], input: chosen })
      else if (field !== '') columns[Number(place)] = field as ImportField
    }
    const problem = columnsProblem(columns)
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['columns'] })
    return { importId, mapping: { columns, newAccounts } }
  })
export type ChooseColumns = z.output<typeof columnsForm>

export const importForm = z.strictObject({ importId: recordId() })

/** `badRows`: how many rows the reader was told stay out. */
export const startForm = z.strictObject({ importId: recordId(), badRows: wholeNumber('Reload the page') })
export type StartImport = z.output<typeof startForm>
