import { z } from 'zod'
import { currencies } from '#app/domain/accounts/account.ts'
import { isAtMailProvider } from '#app/domain/advocacy/company-key.ts'
import { type IntroductionField, namesSomebody } from '#app/domain/advocacy/names-nobody.ts'
import { optionalPublicText, publicText } from '#app/domain/advocacy/public-words.ts'
import { referralStates } from '#app/domain/advocacy/referral.ts'
import { choice, emailAddress, optionalRecordId, optionalText, recordId } from '#app/domain/form-fields.ts'

function nameless(field: IntroductionField, words: z.ZodType<string, string>) {
  return words.superRefine((text, { addIssue }) => {
    const reason = namesSomebody(field, text)
    if (reason) addIssue({ code: 'custom', message: reason })
  })
}

/** A company and a role there, and nobody by name. */
export const introduceForm = z.strictObject({
  company: nameless('company', publicText(120, 'the company')),
  role: nameless('role', publicText(120, 'what they do there')),
  why: nameless('why', optionalPublicText(500)),
})
export type Introduce = z.output<typeof introduceForm>

const phoneSentence = 'Fill in a telephone number, like +49 30 901820'

/** What somebody writes in about themself to be contacted. `website` is for machines: people do not see it. */
export const contactForm = z.strictObject({
  name: publicText(120, 'your name'),
  company: publicText(120, 'your company'),
  email: emailAddress().refine(
    (address) => !isAtMailProvider(address),
    'Use your address at work, so that it is clear which company you speak for',
  ),
  phone: optionalText(40).refine(
    (typed) => typed === '' || /^\+?[\d\s()./-]{6,40}$/.test(typed),
    phoneSentence,
  ),
  message: optionalText(1000),
  // asked for by the command: the browser's own check does not see ticks
  agree: z.enum(['', 'yes']).default(''),
  website: z.string().max(200).default(''),
})
export type Contact = z.output<typeof contactForm>

export const noFieldsForm = z.strictObject({})

/** One step on. `from` is the state that was looked at; amount and currency go with a win, a reason with an end. */
export const moveReferralForm = z.strictObject({
  referralId: recordId(),
  from: choice(referralStates),
  to: choice(referralStates),
  amount: optionalText(40).default(''),
  currency: z.union([z.literal(''), choice(currencies)]).default(''),
  reason: optionalText(500).default(''),
})
export type MoveReferral = z.output<typeof moveReferralForm>

/** Who looks after it; '' for nobody. */
export const ownReferralForm = z.strictObject({ referralId: recordId(), ownerId: optionalRecordId() })
export type OwnReferral = z.output<typeof ownReferralForm>
