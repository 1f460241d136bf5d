import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import { checkbox, optionalText, recordId, requiredDate, requiredText } from '#app/domain/form-fields.ts'
import { isClockTime } from '#app/domain/zoned-time.ts'

const timeSentence = 'Fill in a time like 14:00'
const lengthSentence = 'Choose a length of the list'

/** Lengths offered, in minutes. */
export const reviewLengths = ['30', '45', '60', '90', '120'] as const

/** How many characters a review's notes take. */
export const notesAtMost = 20_000

const reviewFields = {
  title: requiredText(200, 'what this review is about'),
  date: requiredDate(),
  time: z.string(timeSentence).refine(isClockTime, timeSentence),
  minutes: z.enum(reviewLengths, lengthSentence),
  place: optionalText(500),
  notes: optionalText(notesAtMost),
  attendees: peopleChosen(),
}

/** Ids of people on the plan, in one text with commas between, always in the same order. */
function peopleChosen() {
  const one = z.union([z.literal(''), recordId()])
  return z.union([one, z.array(one).max(100)], 'Choose from the list').transform((chosen) =>
    [...new Set([chosen].flat())]
      .filter((id) => id !== '')
      .sort()
      .join(','),
  )
}

export const scheduleReviewForm = z.strictObject({
  ...reviewFields,
  place: reviewFields.place.default(''),
  notes: reviewFields.notes.default(''),
  attendees: reviewFields.attendees.default(''),
  /** Said on purpose, once the form has asked: nobody is named yet. */
  isWithoutNames: checkbox().optional(),
})
export type ScheduleReview = z.output<typeof scheduleReviewForm>

export const editReviewForm = editForm({ reviewId: recordId() }, reviewFields, { attendees: '' })
export type EditReview = z.output<typeof editReviewForm>

export const reviewForm = z.strictObject({ reviewId: recordId() })
export type ReviewChoice = z.output<typeof reviewForm>

export const holdReviewForm = z.strictObject({ reviewId: recordId(), heldOn: requiredDate() })
export type HoldReview = z.output<typeof holdReviewForm>

/** `seen`: the hash of the frozen page the signer looked at. */
export const signReviewForm = z.strictObject({
  reviewId: recordId(),
  seen: z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page and look again'),
})
export type SignReview = z.output<typeof signReviewForm>
