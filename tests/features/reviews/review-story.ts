import { eq } from 'drizzle-orm'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import type { Db } from '#db/client.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import { makeStakeholder } from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { done, openPlanStory } from '../plan/plan-story.ts'

/** A review planned for 12 May 2026, 14:00 in Berlin, on a plan with one confirmed and one reported figure. */
export function openReviewStory() {
  const story = openPlanStory()
  const { db, account, maria, priya } = story
  makeContext(db, account)
  const goal = makeGoal(db, account)
  const outcome = makeOutcome(db, goal)
  const author = { authorId: priya.user.id }
  const confirmedAt = { verifiedAt: new Date('2026-04-01T09:00:00Z'), verifiedBy: maria.user.id }
  const confirmed = makeMeasurement(db, outcome, { ...author, ...confirmedAt, measuredOn: '2026-03-31' })
  const reported = makeMeasurement(db, outcome, { ...author, measuredOn: '2026-04-30', value: '4' })
  const doneAt = { completedAt: new Date('2026-04-20T09:00:00Z'), completedBy: priya.user.id }
  const step = makeMilestone(db, account, doneAt)
  makeMilestone(db, account, { title: 'Secret call', visibility: 'internal' })
  const person = makeStakeholder(db, account, { name: 'Dr Okafor' })
  const planned = {
    ...{ title: 'May review', date: '2026-05-12', time: '14:00', minutes: '60' as const },
    ...{ place: 'Room 4', notes: 'Ask about June', attendees: person.id },
  }
  const { reviewId } = done(db, scheduleReview, { as: maria.actor, input: planned })
  return { ...story, goal, outcome, confirmed, reported, step, person, planned, reviewId }
}

export function readReview(db: Db, reviewId: string) {
  const found = db.select().from(reviews).where(eq(reviews.id, reviewId)).get()
  if (!found) throw new Error('no such review')
  return found
}
