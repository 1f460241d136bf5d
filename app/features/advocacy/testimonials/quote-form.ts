import { z } from 'zod'
import { consentChannels } from '#app/domain/advocacy/consent.ts'
import { optionalPublicText, publicText } from '#app/domain/advocacy/public-words.ts'
import { quoteLength } from '#app/domain/advocacy/testimonial.ts'
import {
  checkbox,
  choice,
  choices,
  optionalRecordId,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'

const tick = () => checkbox().default('no')

/** A few words about what changed, how their writer is named, and what may be done with them: one form, one press. */
export const submitQuoteForm = z.strictObject({
  testimonialId: optionalRecordId().default(''),
  quote: publicText(quoteLength.most, 'what changed').refine(
    (words) => words === '' || [...words].length >= quoteLength.least,
    'A little more: a sentence that somebody else understands',
  ),
  rating: z.union([z.literal(''), choice(['1', '2', '3', '4', '5'])], 'Choose one of the five').default(''),
  name: optionalPublicText(80).default(''),
  title: optionalPublicText(80).default(''),
  // asked for by the command: the browser's own check does not see ticks
  allowQuote: z.enum(['', 'yes']).default(''),
  allowName: tick(),
  allowTitle: tick(),
  allowCompany: tick(),
  /** Besides the website. */
  channels: choices(consentChannels).default(''),
})
export type SubmitQuote = z.output<typeof submitQuoteForm>

export const quoteChoice = z.strictObject({ testimonialId: recordId() })
export type QuoteChoice = z.output<typeof quoteChoice>

/** What the vendor does with a quote; its words are not the vendor's to change. */
export const moderateForm = z.strictObject({
  testimonialId: recordId(),
  deed: choice(['approve', 'publish', 'unpublish']),
})
export type Moderate = z.output<typeof moderateForm>

export const returnQuoteForm = z.strictObject({
  testimonialId: recordId(),
  reason: requiredText(500, 'what you would like to ask'),
})
export type ReturnQuote = z.output<typeof returnQuoteForm>
