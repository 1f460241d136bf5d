/** What a person can be asked for, in the order of how much it takes (DOMAIN.md §2, Advocate profile). */
export const askTypes = ['testimonial', 'referral', 'reference_call', 'case_study', 'speaking'] as const
export type AskType = (typeof askTypes)[number]

/** Each type as the person who would do it reads it. */
export const askTypeFacts: Record<AskType, { title: string; means: string }> = {
  testimonial: { title: 'A quote', means: 'A sentence or two about what changed, under your name' },
  referral: { title: 'An introduction', means: 'Telling a peer who might gain from it too' },
  reference_call: { title: 'A reference call', means: 'Half an hour with somebody who is deciding' },
  case_study: { title: 'A case study', means: 'Your story, written together; you approve every word' },
  speaking: { title: 'A talk', means: 'Telling it at an event, in person or online' },
}

/** Each type inside a sentence. */
export const askTypeWords: Record<AskType, string> = {
  testimonial: 'a quote',
  referral: 'an introduction',
  reference_call: 'a reference call',
  case_study: 'a case study',
  speaking: 'a talk',
}
