import type { ConsentScope, ConsentSubject, ConsentUse } from './consent.ts'

/** What of a story's text and page decides which consents it takes. */
export type StoryContents = {
  /** SHA-256 of the exact text. */
  hash: string
  /** Whether a figure of an outcome stands in it. */
  hasClaims: boolean
  hasQuote: boolean
  quoteName: string
  quoteTitle: string
  showsLogo: boolean
  showsPhoto: boolean
}

/**
 * One use a story's page makes of a consent. Without an `isEssential` one there is no page; a logo or a photo alone is
 * left out.
 */
export type StoryUse = ConsentUse & { subject: ConsentSubject; isEssential: boolean }

/**
 * Every consent that printing exactly this text on the website takes (DOMAIN.md §5): the company's for its name, the case
 * study, its figures and its logo; the quoted person's for their words, name, title and photo.
 */
export function storyNeeds(contents: StoryContents): StoryUse[] {
  const { hash, hasClaims, hasQuote, quoteName, quoteTitle, showsLogo, showsPhoto } = contents
  const use = (subject: ConsentSubject, scope: ConsentScope, isEssential = true): StoryUse => {
    return { subject, scope, channel: 'website', textHash: hash, isEssential }
  }
  const wanted: [boolean, StoryUse][] = [
    [true, use('company', 'company_name')],
    [true, use('company', 'case_study')],
    [hasClaims, use('company', 'metrics')],
    [showsLogo, use('company', 'logo', false)],
    [hasQuote, use('person', 'quote')],
    [hasQuote && quoteName !== '', use('person', 'name')],
    [hasQuote && quoteTitle !== '', use('person', 'title')],
    [hasQuote && showsPhoto, use('person', 'photo', false)],
  ]
  return wanted.filter(([isNeeded]) => isNeeded).map(([, needed]) => needed)
}
