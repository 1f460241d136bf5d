import type { ConsentChannel } from '#app/domain/advocacy/consent.ts'
import { type ConsentLine, consentWords } from '#app/domain/advocacy/consent-text.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'

/** What is ticked on the form, and what it is about. */
export type QuoteAllowed = {
  vendor: string
  account: string
  signer: string
  /** The signer's right to speak for the company; '' without one: then the company is asked for its name. */
  basis: string
  quote: string
  name: string
  title: string
  isCompanyNamed: boolean
  channels: readonly ConsentChannel[]
  expiresOn: CalendarDate
}

/** One line for each thing the writer allows themself; the company's name only where they speak for it. */
export function quoteLines(allowed: QuoteAllowed): ConsentLine[] {
  const { quote, name, title, account, basis, isCompanyNamed, channels, expiresOn } = allowed
  const line = (scope: ConsentLine['scope'], exactly: string) => ({
    ...{ scope, exactly, channels, expiresOn, territory: [] },
  })
  return [
    line('quote', `“${quote}”`),
    ...(name === '' ? [] : [line('name', name)]),
    ...(title === '' ? [] : [line('title', title)]),
    ...(isCompanyNamed && basis !== '' ? [line('company_name', account)] : []),
  ]
}

/** The exact words above the button, the same on the page and in the record. */
export function quoteWords(allowed: QuoteAllowed): string {
  const { vendor, account, signer, basis, isCompanyNamed } = allowed
  const standing = isCompanyNamed ? basis : ''
  const scene = { vendor, account, signer, basis: standing, title: `The words of ${signer}`, textHash: null }
  return consentWords(scene, quoteLines(allowed))
}
