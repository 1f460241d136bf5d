/** Where an opportunity for more revenue stands (DOMAIN.md §2, Expansion). */
export const expansionStates = ['open', 'won', 'lost'] as const
export type ExpansionState = (typeof expansionStates)[number]

export const expansionStateTitles: Record<ExpansionState, string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
}
