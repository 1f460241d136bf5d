import { type Opening, tellAccount } from './account.ts'
import type { Book } from './book.ts'
import { type GoalPlan, tellGoal } from './goals.ts'
import type { Key, Who } from './people.ts'
import { type PersonPlan, tellPerson } from './persons.ts'
import { type StepPlan, tellStep } from './steps.ts'
import { type ContextPlan, tellContext } from './words.ts'

/**
 * One account's story as it stands in its file: who, what, and how many days before today. People are named by keys;
 * the vendor's are those of the cast.
 */
export type Story = {
  account: Opening
  people: Record<Key, PersonPlan>
  contexts?: ContextPlan[]
  goals?: GoalPlan[]
  steps?: StepPlan[]
}

/** Writes a story into a book, ready to be played. */
export function tellStory(book: Book, cast: Record<Key, Who>, story: Story): void {
  const tale = tellAccount(book, cast, story.account)
  for (const [key, person] of Object.entries(story.people)) tellPerson(tale, key, person)
  for (const context of story.contexts ?? []) tellContext(tale, context)
  const goals = new Map<string, { goalId: string }>()
  for (const goal of story.goals ?? []) goals.set(goal.title, tellGoal(tale, goal))
  for (const step of story.steps ?? []) tellStep(tale, goals, step)
}
