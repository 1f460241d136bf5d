/** What whoever takes an account over has done before they accept it (DOMAIN.md §1, issue 3). */
export const handoffTicks = ['context', 'people', 'promises'] as const
export type HandoffTick = (typeof handoffTicks)[number]

export const handoffTickTitles: Record<HandoffTick, string> = {
  context: 'I have read the context',
  people: 'I have met the people',
  promises: 'I know what was promised',
}

export type Ticked = {
  contextReadAt: Date | null
  peopleMetAt: Date | null
  promisesKnownAt: Date | null
}

/** Which of the three are ticked. */
export function ticksOf({
  contextReadAt,
  peopleMetAt,
  promisesKnownAt,
}: Ticked): Record<HandoffTick, boolean> {
  return {
    context: contextReadAt !== null,
    people: peopleMetAt !== null,
    promises: promisesKnownAt !== null,
  }
}

/** What is still to be ticked, in the order of the page; a handoff is accepted when nothing is. */
export function ticksMissing(handoff: Ticked): HandoffTick[] {
  const ticked = ticksOf(handoff)
  return handoffTicks.filter((tick) => !ticked[tick])
}
