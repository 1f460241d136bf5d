import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { instantAt } from '#app/domain/zoned-time.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { addBuiltItems } from './build-agenda.server.ts'
import { areOnPlan, saveAttendees } from './find-review.server.ts'
import type { ScheduleReview } from './review-form.ts'
import { tellCalendars } from './tell-calendars.server.ts'

/**
 * Plans a review at a day and time in the account's zone; one that was held already may be written down afterwards.
 * Refuses: not-allowed, not-found (people of another account), invalid (nobody is
 * named and nobody said so on purpose, a day before the plan began).
 */
export function scheduleReview(
  tx: Tx,
  actor: PlanActor,
  input: ScheduleReview,
  at: Moment,
): Result<{ reviewId: string }> {
  if (!mayPlanReviews(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { title, date, time, minutes, place, notes } = input
  const attendees = input.attendees.split(',').filter(Boolean)
  if (attendees.length === 0 && input.isWithoutNames !== 'yes')
    return refuseFields({ attendees: 'Nobody is named. Choose who takes part, or plan it without names' })
  if (!areOnPlan(tx, accountId, attendees)) return refuse('not-found')
  const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get()
  if (!account) return refuse('not-found')
  const problem = reviewDateProblem(date, account)
  if (problem) return refuseFields({ date: problem })
  const reviewId = at.newId()
  tx.insert(reviews)
    .values({
      id: reviewId,
      accountId,
      title,
      startsAt: instantAt(date, time, account.timeZone),
      minutes: Number(minutes),
      place,
      notes,
      createdAt: at.now,
      createdBy: userId,
      editedAt: at.now,
      editedBy: userId,
    })
    .run()
  saveAttendees(tx, reviewId, attendees)
  addBuiltItems(tx, { accountId, reviewId, userId }, at)
  tellCalendars(tx, { reviewId, isMoved: false }, at)
  const happened = { kind: 'review-scheduled' as const, accountId, actorId: userId, reviewId }
  recordEvent(tx, { ...happened, texts: { review: title } }, at)
  return ok({ reviewId })
}

/** Why a review cannot be on this day, or null: not before the plan began. */
export function reviewDateProblem(
  date: string,
  { createdAt, timeZone }: { createdAt: Date; timeZone: string },
): string | null {
  const began = todayIn(timeZone, createdAt)
  return date < began ? `The plan began on ${began}. Choose that day or a later one` : null
}
