import { z } from 'zod'
import { personPoints } from '#app/domain/advocacy/budget.ts'
import { talkFormats } from '#app/domain/advocacy/speaking.ts'
import { editForm } from '#app/domain/edit-form.ts'
import { choices, optionalDate, optionalText } from '#app/domain/form-fields.ts'

/** Limits a person can choose: '' for the usual one, or fewer points than that. */
export const pointChoices = ['', ...Array.from({ length: personPoints }, (_, points) => String(points))]

export const advocateFieldTitles = {
  topics: 'Topics',
  formats: 'Formats',
  regions: 'Where',
  bio: 'About you',
  quietUntil: 'Quiet until',
  pointLimit: 'Your limit',
}
export type AdvocateField = keyof typeof advocateFieldTitles

export const advocateForm = editForm(
  {},
  {
    topics: optionalText(1000),
    formats: choices(talkFormats),
    regions: optionalText(200),
    bio: optionalText(2000),
    quietUntil: optionalDate(),
    pointLimit: z
      .string('Choose one of the list')
      .refine((value) => pointChoices.includes(value), 'Choose one of the list'),
  },
  { formats: '' },
)
export type SaveAdvocate = z.output<typeof advocateForm>

/** Topics as they are typed, one a line or with commas between: each once, without the empty ones. */
export function readTopics(text: string): string[] {
  const topics = text
    .split(/[\n,;]/)
    .map((topic) => topic.trim().replace(/\s+/g, ' '))
    .filter((topic) => topic !== '')
  return [...new Set(topics)]
}
