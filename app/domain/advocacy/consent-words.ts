import type { ConsentChannel, ConsentScope, ConsentState } from './consent.ts'

/** What each scope lets be done, inside a sentence about somebody. */
export const consentScopeWords: Record<ConsentScope, string> = {
  name: 'use their name',
  title: 'use their title',
  photo: 'use their photo',
  quote: 'quote them',
  video: 'show a recording',
  speaking: 'announce them as a speaker',
  company_name: 'use the company’s name',
  logo: 'use the company’s logo',
  metrics: 'publish figures',
  case_study: 'publish the case study',
  reference_call: 'name the company as a reference',
}

/** Each scope as the person who allows it reads it. */
export const consentScopeTitles: Record<ConsentScope, string> = {
  name: 'Use my name',
  title: 'Use my title',
  photo: 'Use my photo',
  quote: 'Quote me',
  video: 'Show a recording of me',
  speaking: 'Announce me as a speaker',
  company_name: 'Use our company name',
  logo: 'Use our logo',
  metrics: 'Publish these outcomes',
  case_study: 'Publish our case study',
  reference_call: 'Contact us as a reference',
}

/** Each channel as people read it. */
export const consentChannelTitles: Record<ConsentChannel, string> = {
  website: 'The website',
  sales_deck: 'Sales conversations',
  email: 'E-mail',
  social: 'Social media',
  paid_ads: 'Paid advertising',
  press: 'The press',
  event: 'Events',
}

/** Each channel inside a sentence. */
export const consentChannelWords: Record<ConsentChannel, string> = {
  website: 'the website',
  sales_deck: 'sales conversations',
  email: 'e-mail',
  social: 'social media',
  paid_ads: 'paid advertising',
  press: 'the press',
  event: 'events',
}

/** Each state as both sides read it. */
export const consentStateTitles: Record<ConsentState, string> = {
  requested: 'Asked for',
  granted: 'Allowed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  expired: 'Ended',
  superseded: 'Replaced',
}

/** What a scope is, for a list of whoever it was asked of: "Use their name". */
export function scopeOfThem(scope: ConsentScope): string {
  const words = consentScopeWords[scope]
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
