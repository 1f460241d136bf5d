import { closeExpansion } from '#app/features/insights/close-expansion.server.ts'
import { openExpansion } from '#app/features/insights/open-expansion.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'

export type ExpansionPlan = {
  day: number
  by: Key
  title: string
  /** As people type it. */
  amount: string
  /** The title of the goal it follows from. */
  goal?: string
  note?: string
  closed?: { day: number; by: Key; as: 'won' | 'lost' }
}

/** Somebody of the vendor sees more to do, and it comes to something or not. */
export function tellExpansion(
  tale: Tale,
  goals: ReadonlyMap<string, { goalId: string }>,
  plan: ExpansionPlan,
): void {
  const made = { expansionId: '' }
  const { day, by, title, amount, goal = '', note = '', closed } = plan
  on(tale.book, day, [
    '16:40',
    (tx, at) => {
      const goalId = goals.get(goal)?.goalId ?? ''
      const openedOn = at.now.toISOString().slice(0, 10)
      const input = { title, amount, openedOn, goalId, note }
      Object.assign(made, must(openExpansion(tx, actorOf(tale, by), input, at)))
    },
  ])
  if (!closed) return
  on(tale.book, closed.day, [
    '16:50',
    (tx, at) => {
      const closedOn = at.now.toISOString().slice(0, 10)
      must(closeExpansion(tx, actorOf(tale, closed.by), { ...made, as: closed.as, closedOn }, at))
    },
  ])
}
