import { addDays } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, personIdOf, type Tale } from './people.ts'
import { type Words, wordsOn } from './words.ts'

export type StepPlan = {
  day: number
  by: Key
  title: Words
  stage: Stage
  owner: Key
  /** Days from today. */
  due: number
  /** The title of the goal it serves. */
  goal?: string
  done?: { day: number; by: Key }
  isInternal?: boolean
}

type Goals = Map<string, { goalId: string }>

/** Somebody adds a step to the plan; somebody may have done it since. */
export function tellStep(tale: Tale, goals: Goals, plan: StepPlan): void {
  const { day, by, stage, due, done } = plan
  const step = { milestoneId: '' }
  on(tale.book, day, [
    '10:30',
    (tx, at) => {
      const title = wordsOn(tale, plan.title)
      const ownerId = personIdOf(tx, tale, plan.owner)
      const goalId = plan.goal === undefined ? '' : (goals.get(plan.goal)?.goalId ?? '')
      const visibility = plan.isInternal ? ('internal' as const) : ('shared' as const)
      const input = { title, stage, ownerId, dueOn: addDays(tale.book.today, due), goalId, visibility }
      Object.assign(step, must(addMilestone(tx, actorOf(tale, by), input, at)))
    },
  ])
  if (!done) return
  on(tale.book, done.day, [
    '16:00',
    (tx, at) => {
      must(completeMilestone(tx, actorOf(tale, done.by), step, at))
    },
  ])
}
