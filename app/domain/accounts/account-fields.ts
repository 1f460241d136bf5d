import { z } from 'zod'
import { isTimeZone } from '../calendar-date.ts'
import { choice, optionalText, requiredText } from '../form-fields.ts'
import { currencies, investmentTiers } from './account.ts'
import { accentProblem, isColour } from './contrast.ts'

/** The fields that accounts and the vendor itself are described with, each with its sentences. */

/** The account's own facts, as its forms send them. */
export const accountFields = {
  name: requiredText(120, 'the company’s name'),
  domain: webDomain(),
  industry: optionalText(80),
  currency: choice(currencies),
  timeZone: timeZone(),
  investment: choice(investmentTiers),
}

/** An IANA name that the time zone database knows. Offsets such as "+02:00" are not names. */
export function timeZone() {
  const sentence = 'Choose a time zone of the list'
  return z
    .string(sentence)
    .max(64, sentence)
    .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), sentence)
}

/** A colour that stays readable as the vendor's accent, in capitals: "#2B5C4D". */
export function accentColour() {
  return requiredText(7, 'a colour, like #2B5C4D')
    .superRefine((colour, context) => {
      const problem = accentProblem(colour)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .transform((colour) => (isColour(colour) ? colour.toUpperCase() : colour))
}

/** The company's domain or ''. A pasted address of its site is cut down to the domain: "https://www.a.example/x" → "a.example". */
function webDomain() {
  return optionalText(300)
    .transform((typed) =>
      typed
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^www\./, '')
        .replace(/[/?#].*$/, ''),
    )
    .refine(
      (domain) =>
        domain === '' ||
        (domain.length <= 253 && /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u.test(domain)),
      'Fill in a domain, like northwind.example',
    )
}
