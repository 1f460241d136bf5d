/** Long texts that several people write at once. A new kind without its handler does not compile. */
export const sharedTextKinds = [
  'context',
  'story',
  'review_notes',
  'review_item_notes',
  'team_notes',
] as const
export type SharedTextKind = (typeof sharedTextKinds)[number]
