import { z } from 'zod'
import { checkbox, choice, optionalDate, optionalText, recordId } from '#app/domain/form-fields.ts'
import { headerChoices, numberChoices } from '#app/domain/outcomes/bring/figure-table.ts'
import { dateChoices } from '#app/domain/tables/date-style.ts'

/** 5 MB. */
export const bringSizeAtMost = 5 * 1024 * 1024
export const bringRowsAtMost = 10_000
export const bringLimitWords = '5 MB and 10,000 lines at most'

/** Pasted lines, or a file beside the texts. `startsOn`: of figures without dates, a day of the first one's period. */
export const bringForm = z.strictObject({
  pasted: z.string('Fill this in once').max(bringSizeAtMost, `This is too long: ${bringLimitWords}`),
  startsOn: optionalDate().optional(),
})
export type Bring = z.output<typeof bringForm>

const column = z.string().regex(/^(auto|none|\d{1,3})$/, 'Choose one of the list')

/** How the lines are read. */
export const readAgainForm = z.strictObject({
  draftId: recordId(),
  dates: choice(dateChoices),
  numbers: choice(numberChoices),
  header: choice(headerChoices),
  dateColumn: column,
  valueColumn: column,
  startsOn: optionalDate(),
})
export type ReadAgain = z.output<typeof readAgainForm>

export const clashChoices = ['skip', 'correct'] as const

/** `seen` is what the page said would come in, so that nobody takes in what they have not looked at. */
export const takeInForm = z.strictObject({
  draftId: recordId(),
  seen: z.string().max(60),
  clashes: choice(clashChoices),
  note: optionalText(500),
  sure: checkbox().optional(),
})
export type TakeIn = z.output<typeof takeInForm>

export const draftForm = z.strictObject({ draftId: recordId() })
export type Draft = z.output<typeof draftForm>
