/** What a search finds, in the order in which its results stand. Each has a word index, `search_<kind>`. */
export const foundKinds = [
  'account',
  'person',
  'goal',
  'outcome',
  'milestone',
  'review',
  'story',
  'context',
  'comment',
  'team_notes',
] as const
export type FoundKind = (typeof foundKinds)[number]
