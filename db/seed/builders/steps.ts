import { and, eq } from 'drizzle-orm'
import { addDays } from '#app/domain/calendar-date.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import { acceptMilestone } from '#app/features/plan/accept-milestone.server.ts'
import { addMilestone } from '#app/features/plan/add-milestone.server.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { milestones } from '#db/schema/plan.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { type CommentPlan, tellComments } from './comments.ts'
import { actorOf, type Key, personIdOf, type Tale } from './people.ts'
import { type Words, wordsOn } from './words.ts'

export type StepPlan = {
  day: number
  by: Key
  title: Words
  stage: Stage
  /** Left out: nobody yet. */
  owner?: Key
  /** Days from today; left out: no date yet. */
  due?: number
  /** The title of the goal it serves. */
  goal?: string
  /** Titles of steps, told earlier, that have to be done before. */
  dependsOn?: string[]
  /** The stage is not left without it. Set by the vendor or an approver, as is `isFirstValue`. */
  isRequired?: boolean
  isFirstValue?: boolean
  /** The side that did not complete it is asked to accept it. */
  needsAcceptance?: boolean
  done?: { day: number; by: Key; note?: Words; link?: string }
  /** By somebody of the side that did not complete it. */
  accepted?: { day: number; by: Key }
  isInternal?: boolean
  comments?: CommentPlan[]
}

type Goals = Map<string, { goalId: string }>
type Made = { milestoneId: string }

/** Somebody adds a step to the plan; somebody may have done it since, and the other side accepted it. */
export function tellStep(tale: Tale, goals: Goals, plan: StepPlan): void {
  const step: Made = { milestoneId: '' }
  on(tale.book, plan.day, [
    '10:30',
    (tx, at) => {
      const input = addedStep(tx, tale, { goals, plan })
      Object.assign(step, must(addMilestone(tx, actorOf(tale, plan.by), input, at)))
    },
  ])
  if (plan.done) tellEnd(tale, plan, step)
  tellComments(tale, { subject: 'milestone', id: () => step.milestoneId }, plan.comments)
}

function addedStep(tx: Tx, tale: Tale, { goals, plan }: { goals: Goals; plan: StepPlan }) {
  const { stage, due, goal, dependsOn = [] } = plan
  const yes = (is: boolean | undefined) => (is ? ('yes' as const) : ('no' as const))
  return {
    title: wordsOn(tale, plan.title),
    stage,
    ownerId: personIdOf(tx, tale, plan.owner),
    dueOn: due === undefined ? '' : addDays(tale.book.today, due),
    goalId: goal === undefined ? '' : (goals.get(goal)?.goalId ?? ''),
    visibility: plan.isInternal ? ('internal' as const) : ('shared' as const),
    dependsOn: dependsOn.map((title) => stepCalled(tx, tale, title)).join(','),
    isRequired: yes(plan.isRequired),
    isFirstValue: yes(plan.isFirstValue),
    needsAcceptance: yes(plan.needsAcceptance),
  }
}

function tellEnd(tale: Tale, { done, accepted }: StepPlan, step: Made): void {
  if (done)
    on(tale.book, done.day, [
      '16:00',
      (tx, at) => {
        const note = done.note === undefined ? '' : wordsOn(tale, done.note)
        const evidence = { evidenceNote: note, evidenceLink: done.link ?? '' }
        must(completeMilestone(tx, actorOf(tale, done.by), { ...step, ...evidence }, at))
      },
    ])
  if (accepted)
    on(tale.book, accepted.day, [
      '16:40',
      (tx, at) => {
        const seen = String(versionOf(tx, step))
        must(acceptMilestone(tx, actorOf(tale, accepted.by), { ...step, seen }, at))
      },
    ])
}

export function stepCalled(tx: Tx, tale: Tale, title: string): string {
  const isIt = and(eq(milestones.accountId, tale.accountId), eq(milestones.title, title))
  const found = tx.select({ id: milestones.id }).from(milestones).where(isIt).get()
  if (!found) throw new Error(`No step is called ${title} on the plan of ${tale.name}`)
  return found.id
}

function versionOf(tx: Tx, { milestoneId }: Made): number {
  const byId = eq(milestones.id, milestoneId)
  return tx.select({ version: milestones.version }).from(milestones).where(byId).get()?.version ?? 0
}
