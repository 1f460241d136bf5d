import { and, eq } from 'drizzle-orm'
import type { AskType } from '#app/domain/advocacy/ask.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { ReviewItemAnswer } from '#app/domain/reviews/agenda.ts'
import { openToAsk } from '#app/features/advocacy/open-to-ask.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { type ItemPlan, tellDecided, writeAgenda } from './agendas.ts'
import { must, on } from './book.ts'
import { workday } from './calendar.ts'
import { actorOf, type Key, personIdOf, type Tale, whoIs } from './people.ts'

type Deed = { day: number; by: Key }

export type ReviewPlan = {
  /** The day it is put into the plan. */
  day: number
  by: Key
  title: string
  /** Days from today on which it takes place. */
  on: number
  time?: string
  place?: string
  notes?: string
  with: Key[]
  /** What people brought to it, beside what is built from the plan. */
  brought?: ItemPlan[]
  /** It was held: who noted that, and who signed what it saw. */
  held?: {
    by: Key
    vendor?: Deed
    customer?: Deed
    /** By a goal's title: whether it still holds. */
    holds?: Record<string, ReviewItemAnswer>
    decided?: ItemPlan[]
  }
}

export type OpeningPlan = { day: number; by: Key; type: AskType }

/** A review is planned; it may have been held and signed since. */
export function tellReview(tale: Tale, plan: ReviewPlan): void {
  const { day, by, title, place = '', notes = '', time = '14:00', held } = plan
  const date = workday(tale.book.today, plan.on)
  const review = { reviewId: '' }
  on(tale.book, day, [
    '11:45',
    (tx, at) => {
      const attendees = plan.with.map((key) => personIdOf(tx, tale, key)).join(',')
      const input = { title, date, time, minutes: '60' as const, place, notes, attendees }
      Object.assign(review, must(scheduleReview(tx, actorOf(tale, by), input, at)))
      writeAgenda(tx, tale, { ...review, by, items: plan.brought }, at)
    },
  ])
  if (!held) return
  on(tale.book, plan.on, [
    '16:30',
    (tx, at) => {
      writeAgenda(tx, tale, { ...review, by: held.by, holds: held.holds, items: held.decided }, at)
      must(holdReview(tx, actorOf(tale, held.by), { ...review, heldOn: dayOf(at) }, at))
    },
  ])
  tellDecided(tale, held.decided ?? [])
  for (const deed of [held.vendor, held.customer])
    if (deed) on(tale.book, deed.day, ['17:00', (tx, at) => sign(tx, { tale, review, by: deed.by }, at)])
}

function dayOf(at: Moment): string {
  return at.now.toISOString().slice(0, 10)
}

type Signing = { tale: Tale; review: { reviewId: string }; by: Key }

function sign(tx: Tx, { tale, review: { reviewId }, by }: Signing, at: Moment): void {
  const isThis = and(eq(reviews.id, reviewId), eq(reviews.accountId, tale.accountId))
  const seen = tx.select({ hash: reviews.snapshotHash }).from(reviews).where(isThis).get()?.hash ?? ''
  must(signReview(tx, actorOf(tale, by), { reviewId, seen }, at))
}

/** A customer opens themself to a type of ask. */
export function tellOpening(tale: Tale, { day, by, type }: OpeningPlan): void {
  on(tale.book, day, [
    '18:00',
    (tx, at) => {
      const { userId, name, email } = whoIs(tale, by)
      must(openToAsk(tx, { userId, name, email, kind: 'customer', staffRole: null }, { type }, at))
    },
  ])
}
