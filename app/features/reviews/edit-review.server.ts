import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { calendarFields, type ReviewField, reviewFieldTitles } from '#app/domain/reviews/review.ts'
import { instantAt, wallClock } from '#app/domain/zoned-time.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import { areOnPlan, attendeesOf, findReview, type Review, saveAttendees } from './find-review.server.ts'
import type { EditReview } from './review-form.ts'
import { reviewDateProblem } from './schedule-review.server.ts'
import { tellCalendars } from './tell-calendars.server.ts'
import { namesOf, type WrittenBy } from './written-by.ts'

type Texts = Record<ReviewField, string>

/**
 * Saves what one person changed of a review that is still ahead; `writers`: everybody's names, where several wrote its
 * notes at once. Notes alone bring nobody a mail. Refuses: not-allowed, not-found, changed-meanwhile (with both texts),
 * already-done (held or cancelled), invalid (a day before the plan began).
 */
export function editReview(
  tx: Tx,
  actor: PlanActor,
  input: EditReview & WrittenBy,
  at: Moment,
): Result<{ reviewId: string }> {
  const { accountId, userId } = actor
  const found = findReview(tx, { accountId, reviewId: input.reviewId })
  if (!found) return refuse('not-found')
  if (!mayPlanReviews(actor)) return refuse('not-allowed')
  const { review, timeZone } = found
  if (review.heldAt) return refuse('already-done', { message: 'This review was held. It stays as it was.' })
  if (review.cancelledAt) return refuse('already-done', { message: 'This review is cancelled.' })
  const current = textsOf(review, timeZone, attendeesOf(tx, review.id))
  const { changes, clashes } = planEdit<ReviewField>(current, input.edit)
  if (clashes.length > 0)
    return refuseClash(tx, { clashes, editedBy: review.editedBy, editedAt: review.editedAt })
  const problem = changes.date && dateProblem(tx, accountId, changes.date)
  if (problem) return refuseFields({ date: problem })
  const attendees = changes.attendees?.split(',').filter(Boolean)
  if (attendees && !areOnPlan(tx, accountId, attendees)) return refuse('not-found')
  const fields = Object.keys(changes) as ReviewField[]
  if (fields.length === 0) return ok({ reviewId: review.id })
  const columns = columnsOf(current, changes, timeZone)
  tx.update(reviews)
    .set({ ...columns, version: review.version + 1, editedAt: at.now, editedBy: userId })
    .where(eq(reviews.id, review.id))
    .run()
  if (attendees) saveAttendees(tx, review.id, attendees)
  const isMoved = fields.some((field) => calendarFields.includes(field))
  if (fields.some((field) => field !== 'notes')) tellCalendars(tx, { reviewId: review.id, isMoved }, at)
  const words = fields.map((field) => reviewFieldTitles[field].toLowerCase()).join(', ')
  const texts = { review: changes.title ?? review.title, fields: words, ...namesOf(input) }
  recordEvent(tx, { kind: 'review-changed', accountId, actorId: userId, reviewId: review.id, texts }, at)
  return ok({ reviewId: review.id })
}

function textsOf(review: Review, timeZone: string, attendees: string): Texts {
  const { title, minutes, place, notes } = review
  return { title, ...wallClock(review.startsAt, timeZone), minutes: String(minutes), place, notes, attendees }
}

function columnsOf(current: Texts, changes: Partial<Texts>, timeZone: string): Partial<Review> {
  const { title, place, notes, minutes } = changes
  const isMoved = changes.date !== undefined || changes.time !== undefined
  const { date, time } = { ...current, ...changes }
  return {
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    ...(notes === undefined ? {} : { notes }),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    ...(isMoved ? { startsAt: instantAt(date, time, timeZone) } : {}),
  }
}

function dateProblem(tx: Tx, accountId: string, date: string): string | null {
  const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get()
  return account ? reviewDateProblem(date, account) : null
}
