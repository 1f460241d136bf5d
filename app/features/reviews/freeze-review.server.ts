import { and, asc, desc, eq, isNotNull, lt, ne, or } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { countedUntil } from '#app/domain/outcomes/counted-until.ts'
import type { ReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { contextVersions, stakeholders } from '#db/schema/plan.ts'
import { reviewAttendees, reviews } from '#db/schema/reviews.ts'
import type { Review } from './find-review.server.ts'
import { freezeAgenda } from './freeze-agenda.server.ts'
import { freezeGoals } from './freeze-goals.server.ts'
import { freezeSteps } from './freeze-steps.server.ts'
import { readLedgers, worthOfAll } from './read-ledgers.server.ts'

type Frozen = { review: Review; heldOn: CalendarDate }

/**
 * What a review held on `heldOn` saw, from what both sides see: the context, agreed goals with their figures up to that
 * day (those since the review before it marked new), what they were worth by then, steps done since and steps ahead, and
 * what was talked about. The same function draws a review that is still ahead from the plan as it is now.
 */
export function freezeReview(db: Db, { review, heldOn }: Frozen): ReviewSnapshot {
  const { accountId } = review
  const account = placeOf(db, accountId)
  const since = heldBefore(db, review, heldOn)
  const eyes = { today: countedUntil(account, heldOn), currency: account.currency }
  const measured = readLedgers(db, accountId, eyes)
  const goals = freezeGoals(db, { accountId, since, measured })
  const people = peopleOf(db, review.id)
  return {
    form: 2,
    review: {
      id: review.id,
      title: review.title,
      heldOn,
      notes: review.notes,
      attendees: people.map(({ name }) => name),
      people,
    },
    path: { stage: account.stage, enteredOn: account.stageEnteredOn },
    value: worthOfAll(measured, account.currency),
    agenda: freezeAgenda(db, review.id),
    since,
    context: freezeContext(db, accountId),
    goals,
    steps: freezeSteps(db, { accountId, since, dayOf: (instant) => todayIn(account.timeZone, instant) }),
    verifiedMeasurementIds: goals
      .flatMap((goal) => goal.outcomes.flatMap((outcome) => outcome.figures))
      .filter((figure) => figure.isVerified)
      .map((figure) => figure.measurementId),
  }
}

function placeOf(db: Db, accountId: string) {
  const { stage, stageEnteredOn, currency, timeZone, endedAt } = accounts
  const found = db
    .select({ stage, stageEnteredOn, currency, timeZone, endedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!found) throw new Error('a review without its account')
  return found
}

/** The day of the review held before this one: an earlier one of the same day counts where it was noted earlier. */
function heldBefore(db: Db, { id, accountId }: Review, heldOn: CalendarDate): CalendarDate | null {
  const isEarlier = or(lt(reviews.heldOn, heldOn), and(eq(reviews.heldOn, heldOn), isNotNull(reviews.heldAt)))
  const earlier = db
    .select({ heldOn: reviews.heldOn })
    .from(reviews)
    .where(and(eq(reviews.accountId, accountId), isNotNull(reviews.heldOn), ne(reviews.id, id), isEarlier))
    .orderBy(desc(reviews.heldOn))
    .limit(1)
    .get()
  return earlier?.heldOn ?? null
}

function peopleOf(db: Db, reviewId: string) {
  return db
    .select({ name: stakeholders.name, title: stakeholders.title, side: stakeholders.side })
    .from(reviewAttendees)
    .innerJoin(stakeholders, eq(stakeholders.id, reviewAttendees.stakeholderId))
    .where(eq(reviewAttendees.reviewId, reviewId))
    .orderBy(asc(stakeholders.name))
    .all()
}

function freezeContext(db: Db, accountId: string): ReviewSnapshot['context'] {
  const { headline, challenge, success } = contextVersions
  const newest = db
    .select({ headline, challenge, success, confirmedBy: users.name })
    .from(contextVersions)
    .leftJoin(users, eq(users.id, contextVersions.confirmedBy))
    .where(eq(contextVersions.accountId, accountId))
    .orderBy(desc(contextVersions.number))
    .limit(1)
    .get()
  return newest ?? null
}
