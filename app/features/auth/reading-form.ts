import { z } from 'zod'

/** How dates and numbers are written: what each choice looks like is shown beside it. */
export const readingLocales = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'es-ES',
  'pt-PT',
  'it-IT',
  'nl-NL',
  'sv-SE',
  'da-DK',
  'nb-NO',
  'fi-FI',
  'pl-PL',
] as const

export const weekdayTitles = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

const clock = 'Fill in a time, like 09:00'

/** "09:30" as minutes after midnight. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const time = z
  .string(clock)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, clock)
  .transform(minutesOf)

const day = z.enum(['1', '2', '3', '4', '5', '6', '7'], { error: 'Choose days of the list' })

/** How a person reads (locale '' for the vendor's usual), and when they work: mails that can wait come then. */
export const readingForm = z
  .strictObject({
    locale: z.union([z.literal(''), z.enum(readingLocales)], { error: 'Choose one of the list' }),
    workStarts: time,
    workEnds: time,
    workDays: z.union([day.transform((one) => [one]), z.array(day).max(7)], {
      error: 'Choose at least one day',
    }),
  })
  .refine(({ workStarts, workEnds }) => !(workEnds - workStarts < 60), {
    path: ['workEnds'],
    error: 'This has to be an hour or more after the beginning',
  })

export type SaveReading = z.output<typeof readingForm>
