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

/** Over the results of a kind. */
export const foundKindTitles: Record<FoundKind, string> = {
  account: 'Accounts',
  person: 'People',
  goal: 'Goals',
  outcome: 'Outcomes',
  milestone: 'Steps',
  review: 'Reviews',
  story: 'Stories',
  context: 'Context',
  comment: 'Comments',
  team_notes: 'Team notes',
}
