import { z } from 'zod'
import { choice, optionalText, recordId, requiredText } from '#app/domain/form-fields.ts'

const aboutSentence = 'Choose what it is a thank-you for'

/** `about` is what it is for, with the id of it: "testimonial 01J…". `amount` as people type it, or ''. */
export const proposeRewardForm = z.strictObject({
  about: z
    .string(aboutSentence)
    .regex(/^(referral|testimonial|story) [0-9A-HJKMNP-TV-Z]{26}$/i, aboutSentence),
  what: requiredText(120, 'what it is, like “A donation to a charity of their choice”'),
  amount: optionalText(40).default(''),
})
export type ProposeReward = z.output<typeof proposeRewardForm>

const settlings = ['approved', 'rejected', 'issued', 'reversed'] as const

/** `reason` has to be there for a no and for taking something back. */
export const settleRewardForm = z.strictObject({
  rewardId: recordId(),
  to: choice(settlings),
  reason: optionalText(500).default(''),
})
export type SettleReward = z.output<typeof settleRewardForm>
