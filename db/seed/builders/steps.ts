import { addDays } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { must, on, type Tale } from './book.ts'
import type { GoalTale } from './goals.ts'
import { actorOf, stakeholderIdOf, type Who } from './people.ts'

type Doing = {
  day: number
  by: Who
  title: string
  stage: Stage
  owner: Who
  /** Days from today. */
  due: number
  goal?: GoalTale
  done?: { day: number; by: Who }
  isInternal?: boolean
}

/** Somebody adds a step to the plan; somebody may have done it since. */
export function tellStep(tale: Tale, doing: Doing): { milestoneId: string } {
  const { day, by, title, stage, owner, due, goal, done, isInternal = false } = doing
  const step = { milestoneId: '' }
  on(tale.book, day, [
    '10:30',
    (tx, at) => {
      const ownerId = stakeholderIdOf(tx, tale, owner)
      const visibility = isInternal ? ('internal' as const) : ('shared' as const)
      const dueOn = addDays(tale.book.today, due)
      const input = { title, stage, ownerId, dueOn, goalId: goal?.goalId ?? '', visibility }
      step.milestoneId = must(addMilestone(tx, actorOf(tale, by), input, at)).milestoneId
    },
  ])
  if (done)
    on(tale.book, done.day, [
      '16:00',
      (tx, at) => {
        must(completeMilestone(tx, actorOf(tale, done.by), step, at))
      },
    ])
  return step
}
