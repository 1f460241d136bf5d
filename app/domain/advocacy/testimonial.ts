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
