import { z } from 'zod'
import { isCalendarDate } from './calendar-date.ts'

/** The kinds of field our forms are made of, each with its sentences. Every value is a text, as browsers send it. */

const broken = /\uFFFD|(?![\n\t])\p{Cc}/u

function text(atMost: number) {
  return z
    .string({ error: 'Fill this in once' })
    .trim()
    .max(atMost, `Shorten this to ${atMost.toLocaleString('en')} characters or fewer`)
    .refine((value) => !broken.test(value), 'This holds characters that cannot be read. Type them again')
}

/** One or more characters; `what` continues "Fill in …", for example "a title". */
export function requiredText(atMost: number, what: string) {
  return text(atMost).min(1, `Fill in ${what}`)
}

export function optionalText(atMost: number) {
  return text(atMost)
}

const recordIdShape = /^[0-9A-HJKMNP-TV-Z]{26}$/i

/** The id of a record. Whether it exists, and on this account, is the command's question. */
export function recordId() {
  return z.string().regex(recordIdShape, 'Choose one of the list')
}

/** True for what looks like one of our ids. */
export function isRecordId(text: string): boolean {
  return recordIdShape.test(text)
}

/** An id or nothing chosen (''). */
export function optionalRecordId() {
  return z.union([z.literal(''), recordId()], { error: 'Choose one of the list' })
}

const dateSentence = 'Fill in a date that exists, like 2026-06-30'

export function requiredDate() {
  return z.string(dateSentence).refine(isCalendarDate, dateSentence)
}

/** A date or ''. */
export function optionalDate() {
  return z.string(dateSentence).refine((value) => value === '' || isCalendarDate(value), dateSentence)
}

const decimalSentence = 'Fill in a number, like 4.4'
const decimalShape = /^-?\d{1,12}(\.\d{1,6})?$/

/**
 * A decimal number as people type it ("4.4", "4,4", "1 200"), handed on in one form: "4.4", "1200".
 * At most 12 digits before and 6 behind the point.
 */
export function decimalText() {
  return z
    .string(decimalSentence)
    .transform(bareDecimal)
    .refine((value) => decimalShape.test(value), decimalSentence)
    .transform(plainDecimal)
}

/** The same, or ''. */
export function optionalDecimal() {
  return z
    .string(decimalSentence)
    .transform(bareDecimal)
    .refine((value) => value === '' || decimalShape.test(value), decimalSentence)
    .transform(plainDecimal)
}

/** A share in per cent, from 0 to 100 ("60", "62.5 %"), or ''. */
export function optionalPercent() {
  const sentence = 'Fill in a number from 0 to 100'
  return z
    .string(sentence)
    .transform((value) => bareDecimal(value.replace('%', '')))
    .refine((value) => value === '' || (decimalShape.test(value) && isShare(Number(value))), sentence)
    .transform(plainDecimal)
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 100
}

function bareDecimal(value: string): string {
  return value
    .replace(/[\s\u00A0\u202F']/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
}

function plainDecimal(value: string): string {
  const trimmed = value
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return trimmed === '-0' ? '0' : trimmed
}

export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, 'Choose one of the list')
}

/** A ticked box sends "yes", an empty one nothing at all. */
export function checkbox() {
  return z.enum(['yes', 'no'], 'Tick it or leave it empty')
}

/** Several of a list, in one text: the chosen words in the list's order, with commas between. */
export function choices<const T extends readonly [string, ...string[]]>(words: T) {
  return z
    .union(
      [z.literal(''), z.enum(words), z.array(z.union([z.literal(''), z.enum(words)]))],
      'Choose from the list',
    )
    .transform((chosen) =>
      words.filter((word) => (Array.isArray(chosen) ? chosen.includes(word) : chosen === word)).join(','),
    )
}

/** The same, or nothing. */
export function optionalEmail() {
  return text(254)
    .toLowerCase()
    .pipe(z.union([z.literal(''), z.email('Fill in an e-mail address, like maria@northwind.example')]))
}

/** An address of the web, http or https, or ''. */
export function optionalLink() {
  return text(2000).refine(
    (value) => value === '' || (/^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value)),
    'Fill in a whole address, starting with https://',
  )
}

export function emailAddress() {
  return text(254).toLowerCase().pipe(z.email('Fill in an e-mail address, like maria@northwind.example'))
}
