import type { ConsentChannel, ConsentScope } from './consent.ts'

/** What each scope lets be done, inside a sentence. */
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
