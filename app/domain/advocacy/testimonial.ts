/** The life of a testimonial (DOMAIN.md §2). */
export const testimonialStates = [
  'requested',
  'submitted',
  'approved',
  'rejected',
  'published',
  'unpublished',
] as const
export type TestimonialState = (typeof testimonialStates)[number]

/** Each state as both sides read it. */
export const testimonialStateTitles: Record<TestimonialState, string> = {
  requested: 'Agreed to',
  submitted: 'Waiting to be looked at',
  approved: 'Accepted',
  rejected: 'Given back',
  published: 'Public',
  unpublished: 'Taken down',
}

/** What can happen to a testimonial; the first and the last are its writer's, the others the vendor's. */
export const testimonialDeeds = ['submit', 'approve', 'reject', 'publish', 'unpublish', 'take_back'] as const
export type TestimonialDeed = (typeof testimonialDeeds)[number]

const moves: Record<TestimonialDeed, { from: readonly TestimonialState[]; to: TestimonialState }> = {
  // other words need to be looked at again, wherever the old ones stood
  submit: { from: testimonialStates, to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted', 'approved'], to: 'rejected' },
  publish: { from: ['approved', 'unpublished'], to: 'published' },
  unpublish: { from: ['published'], to: 'unpublished' },
  take_back: { from: ['requested', 'submitted', 'approved', 'rejected', 'published'], to: 'unpublished' },
}

/** Where a deed leads from a state, or null where it cannot be done. */
export function testimonialAfter(state: TestimonialState, deed: TestimonialDeed): TestimonialState | null {
  const { from, to } = moves[deed]
  return from.includes(state) ? to : null
}

export const quoteLength = { least: 20, most: 400 } as const

/** Questions that help to begin. */
export const quotePrompts = [
  'What changed since you began?',
  'What can you do now that you could not do before?',
  'What would you tell somebody in your place?',
] as const

/** A short run of a quote for lists and history: whole words, at most 90 characters. */
export function excerptOf(quote: string): string {
  if (quote.length <= 90) return quote
  return `${quote.slice(0, 89).replace(/\s+\S*$/u, '')}…`
}

/** Everything a reader sees of a testimonial. */
export type PrintedQuote = {
  quote: string
  rating: number | null
  name: string
  title: string
  company: string
}
