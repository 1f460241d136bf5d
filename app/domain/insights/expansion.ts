import type { CalendarDate } from '../calendar-date.ts'
import type { GoalClosure } from '../plan/goal.ts'

/** Where an opportunity for more revenue stands (DOMAIN.md §2, Expansion). */
export const expansionStates = ['open', 'won', 'lost'] as const
export type ExpansionState = (typeof expansionStates)[number]

export const expansionStateTitles: Record<ExpansionState, string> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
}

/** Fields of an opportunity in words, for the choice between two texts. */
export const expansionFieldTitles = {
  title: 'What it is',
  amount: 'Amount',
  openedOn: 'Opened on',
  goalId: 'Goal',
  note: 'Note',
} as const

type Spell = { openedOn: CalendarDate; closedOn: CalendarDate | null }

/** What is wrong with the days of an opportunity, by field: nothing opens or closes ahead, or closes before it opens. */
export function daysProblem({ openedOn, closedOn }: Spell, today: CalendarDate): Record<string, string> {
  if (openedOn > today) return { openedOn: 'Choose today or a day before it' }
  if (closedOn === null) return {}
  if (closedOn > today) return { closedOn: 'Choose today or a day before it' }
  return closedOn < openedOn ? { closedOn: 'It cannot close before it opened' } : {}
}

/** Amounts by state, in minor units; each state's own number of opportunities. */
export function totalsByState(expansions: readonly { state: ExpansionState; amount: number }[]) {
  return expansionStates.map((state) => {
    const inState = expansions.filter((expansion) => expansion.state === state)
    return { state, count: inState.length, amount: inState.reduce((sum, { amount }) => sum + amount, 0) }
  })
}

type Reached = { closure: GoalClosure | null; hasVerifiedValue: boolean; hasExpansion: boolean }

/**
 * Whether staff are asked "is there a next one?" for a goal: it was reached, at least in part, its value is verified
 * (DOMAIN.md §2, issue 4), and nobody has linked an opportunity to it yet.
 */
export function suggestsNext({ closure, hasVerifiedValue, hasExpansion }: Reached): boolean {
  const isReached = closure === 'achieved' || closure === 'partially_achieved'
  return isReached && hasVerifiedValue && !hasExpansion
}

/** What a suggested opportunity is called until somebody says better. */
export function nextTitle(goalTitle: string): string {
  const title = `What follows “${goalTitle}”`
  return title.length <= 120 ? title : `${title.slice(0, 118)}…”`
}
