import { addDays } from '#app/domain/calendar-date.ts'
import type { GoalClosure, GoalPriority, GoalProgress } from '#app/domain/plan/goal.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import { closeGoal } from '#app/features/plan/close-goal.server.ts'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { openTermsOf } from '#app/features/plan/open-terms.server.ts'
import { proposeGoal } from '#app/features/plan/propose-goal.server.ts'
import { must, on } from './book.ts'
import { type CommentPlan, tellComments } from './comments.ts'
import { type SolutionPlan, type StatementPlan, tellSolutions, tellStatement } from './own-words.ts'
import { actorOf, type Key, personIdOf, type Tale } from './people.ts'
import { type OutcomePlan, tellOutcome } from './series.ts'

export type GoalPlan = {
  day: number
  by: Key
  title: string
  why: string
  owner?: Key
  with?: Key
  priority?: GoalPriority
  /** Days from today, in the future more often than not. */
  due?: number
  /** Who agrees it, and when; without it the goal stays proposed. */
  agreed?: { day: number; by: Key }
  progress?: { day: number; by: Key; now: GoalProgress }
  closed?: { day: number; by: Key; as: GoalClosure }
  outcomes?: OutcomePlan[]
  /** What of the vendor serves it, and what the customer says it does. */
  solutions?: SolutionPlan[]
  statement?: StatementPlan
  comments?: CommentPlan[]
}

type Made = { goalId: string }

/** Somebody adds a goal and puts it before the other side, which agrees; it is measured, goes well or not, and ends. */
export function tellGoal(tale: Tale, plan: GoalPlan): Made {
  const goal: Made = { goalId: '' }
  tellProposal(tale, plan, goal)
  const { progress, closed, outcomes = [] } = plan
  for (const outcome of outcomes) tellOutcome(tale, goal, outcome)
  if (progress)
    on(tale.book, progress.day, [
      '14:20',
      (tx, at) => {
        const input = { goalId: goal.goalId, edit: { values: { progress: progress.now }, was: {} } }
        must(editGoal(tx, actorOf(tale, progress.by), input, at))
      },
    ])
  if (closed)
    on(tale.book, closed.day, [
      '15:30',
      (tx, at) => {
        must(closeGoal(tx, actorOf(tale, closed.by), { ...goal, closure: closed.as }, at))
      },
    ])
  tellSolutions(tale, goal, plan.solutions)
  tellStatement(tale, goal, plan.statement)
  tellComments(tale, { subject: 'goal', id: () => goal.goalId }, plan.comments)
  return goal
}

function tellProposal(tale: Tale, plan: GoalPlan, goal: Made): void {
  const { day, by, title, why, priority = 'normal', due, agreed } = plan
  const targetDate = due === undefined ? '' : addDays(tale.book.today, due)
  on(tale.book, day, [
    '10:00',
    (tx, at) => {
      const customerOwnerId = personIdOf(tx, tale, plan.owner)
      const vendorOwnerId = personIdOf(tx, tale, plan.with)
      const input = { title, why, customerOwnerId, vendorOwnerId, priority, targetDate }
      Object.assign(goal, must(addGoal(tx, actorOf(tale, by), input, at)))
      must(proposeGoal(tx, actorOf(tale, by), goal, at))
    },
  ])
  if (!agreed) return
  on(tale.book, agreed.day, [
    '11:30',
    (tx, at) => {
      const seenTerms = openTermsOf(tx, { accountId: tale.accountId, ...goal })
      const seen = { ...goal, seenTitle: title, seenTargetDate: targetDate, seenTerms }
      must(agreeGoal(tx, actorOf(tale, agreed.by), seen, at))
    },
  ])
}
