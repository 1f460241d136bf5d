import { addDays } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { ReviewItemAnswer, WrittenKind } from '#app/domain/reviews/agenda.ts'
import { completeMilestone } from '#app/features/plan/complete-milestone.server.ts'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { editItem } from '#app/features/reviews/edit-item.server.ts'
import { itemsOf } from '#app/features/reviews/find-item.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, personIdOf, type Tale } from './people.ts'
import { stepCalled } from './steps.ts'

/** What people wrote on an agenda by themselves. `due` and `done` count days from today. */
export type ItemPlan = {
  kind: WrittenKind
  by: Key
  title: string
  notes?: string
  owner?: Key
  due?: number
  /** The step it became was done since. */
  done?: { day: number; by: Key }
}

type Said = { reviewId: string; by: Key; holds?: Record<string, ReviewItemAnswer>; items?: ItemPlan[] }

/** Writes on a review's agenda: whether goals still hold, and what else people brought or decided. */
export function writeAgenda(
  tx: Tx,
  tale: Tale,
  { reviewId, by, holds = {}, items = [] }: Said,
  at: Moment,
): void {
  for (const { id: itemId, kind, title } of itemsOf(tx, reviewId)) {
    const answer = kind === 'goal' && holds[title]
    if (answer) must(editItem(tx, actorOf(tale, by), { itemId, edit: { values: { answer }, was: {} } }, at))
  }
  for (const { kind, title, notes = '', owner, due, by: writer } of items) {
    const dueOn = due === undefined ? '' : addDays(tale.book.today, due)
    const input = { reviewId, kind, title, notes, ownerId: personIdOf(tx, tale, owner), dueOn }
    must(addItem(tx, actorOf(tale, writer), input, at))
  }
}

/** What was decided is done later, like every step of the plan. */
export function tellDecided(tale: Tale, items: readonly ItemPlan[]): void {
  for (const { title, done } of items)
    if (done)
      on(tale.book, done.day, [
        '16:10',
        (tx, at) => {
          const input = { milestoneId: stepCalled(tx, tale, title), evidenceNote: '', evidenceLink: '' }
          must(completeMilestone(tx, actorOf(tale, done.by), input, at))
        },
      ])
}
