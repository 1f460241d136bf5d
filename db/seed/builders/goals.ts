import { addDays } from '#app/domain/calendar-date.ts'
import type { CommentSubject } from '#app/domain/plan/comment.ts'
import type { GoalClosure, GoalPriority, GoalProgress } from '#app/domain/plan/goal.ts'
import { addGoal } from '#app/features/plan/add-goal.server.ts'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import { closeGoal } from '#app/features/plan/close-goal.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { editGoal } from '#app/features/plan/edit-goal.server.ts'
import { proposeGoal } from '#app/features/plan/propose-goal.server.ts'
import { writeComment } from '#app/features/plan/write-comment.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { must, on, type Tale } from './book.ts'
import { actorOf, stakeholderIdOf, type Who } from './people.ts'

/** A goal of a story. The id is known once somebody has added it. */
export type GoalTale = { tale: Tale; title: string; goalId: string; targetDate: string }

type Wish = {
  day: number
  by: Who
  title: string
  why: string
  owner?: Who
  with?: Who
  priority?: GoalPriority
  /** Days from today, in the future more often than not. */
  due?: number
  /** Who agrees it, and when; without it the goal stays proposed, or a draft. */
  agreed?: { day: number; by: Who }
  isDraft?: boolean
}

/** Somebody adds a goal and puts it before the other side, which agrees. */
export function tellGoal(tale: Tale, wish: Wish): GoalTale {
  const { day, by, title, why, owner, priority = 'normal', due, agreed, isDraft = false } = wish
  const targetDate = due === undefined ? '' : addDays(tale.book.today, due)
  const goal: GoalTale = { tale, title, goalId: '', targetDate }
  on(tale.book, day, [
    '10:00',
    (tx, at) => {
      const actor = actorOf(tale, by)
      const customerOwnerId = owner ? stakeholderIdOf(tx, tale, owner) : ''
      const vendorOwnerId = wish.with ? stakeholderIdOf(tx, tale, wish.with) : ''
      const input = { title, why, customerOwnerId, vendorOwnerId, priority, targetDate }
      goal.goalId = must(addGoal(tx, actor, input, at)).goalId
      if (!isDraft) must(proposeGoal(tx, actor, goal, at))
    },
  ])
  if (agreed)
    on(tale.book, agreed.day, [
      '11:30',
      (tx, at) => {
        const seen = { goalId: goal.goalId, seenTitle: title, seenTargetDate: targetDate }
        must(agreeGoal(tx, actorOf(tale, agreed.by), seen, at))
      },
    ])
  return goal
}

/** Somebody says how a goal is going. */
export function tellProgress(
  goal: GoalTale,
  { day, by, progress }: { day: number; by: Who; progress: GoalProgress },
) {
  on(goal.tale.book, day, [
    '14:20',
    (tx, at) => {
      const input = { goalId: goal.goalId, edit: { values: { progress }, was: {} } }
      must(editGoal(tx, actorOf(goal.tale, by), input, at))
    },
  ])
}

/** Somebody closes a goal with how it came out. */
export function tellClosure(
  goal: GoalTale,
  { day, by, closure }: { day: number; by: Who; closure: GoalClosure },
) {
  on(goal.tale.book, day, [
    '15:30',
    (tx, at) => {
      must(closeGoal(tx, actorOf(goal.tale, by), { goalId: goal.goalId, closure }, at))
    },
  ])
}

type Words = { headline?: string; challenge?: string; success?: string }
type Writing = { day: number; by: Who; words: Words; confirmed?: { day: number; by: Who } }

/** Somebody writes down the challenge and what success looks like, or changes some of it; a customer confirms it. */
export function tellContext(tale: Tale, { day, by, words, confirmed }: Writing): void {
  let number = 0
  on(tale.book, day, [
    '09:40',
    (tx, at) => {
      number = must(writeContext(tx, actorOf(tale, by), { edit: { values: words, was: {} } }, at)).number
    },
  ])
  if (confirmed)
    on(tale.book, confirmed.day, [
      '12:10',
      (tx, at) => {
        must(confirmContext(tx, actorOf(tale, confirmed.by), { number: String(number) }, at))
      },
    ])
}

type Saying = {
  day: number
  by: Who
  text: string
  about: { subject: CommentSubject; id: () => string }
  isInternal?: boolean
}

/** Somebody comments on a goal, an outcome, a step. */
export function tellComment(tale: Tale, { day, by, text, about, isInternal = false }: Saying): void {
  on(tale.book, day, [
    '13:40',
    (tx, at) => {
      const visibility = isInternal ? ('internal' as const) : ('shared' as const)
      const input = { subject: about.subject, subjectId: about.id(), visibility, text }
      must(writeComment(tx, actorOf(tale, by), input, at))
    },
  ])
}
