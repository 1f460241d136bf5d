import { and, asc, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { countingSeries } from '#app/domain/outcomes/series.ts'
import { readFigure } from '#app/domain/outcomes/units.ts'
import { goalClosureTitles, goalProgressTitles, lifecycleOf } from '#app/domain/plan/goal.ts'
import type { ReviewSnapshot, SnapshotGoal, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import { users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { contextVersions, goals, stakeholders } from '#db/schema/plan.ts'
import { reviewAttendees, reviews } from '#db/schema/reviews.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Review } from './find-review.server.ts'
import { freezeSteps } from './freeze-steps.server.ts'

type Frozen = { review: Review; heldOn: CalendarDate; timeZone: string }
type OutcomeRow = typeof outcomes.$inferSelect
type MeasurementRow = typeof measurements.$inferSelect

/**
 * What a review held on `heldOn` saw, from what both sides see: the context, agreed goals with their figures up to that
 * day (those since the review before it marked new), steps done since and steps ahead.
 */
export function freezeReview(tx: Tx, { review, heldOn, timeZone }: Frozen): ReviewSnapshot {
  const { accountId } = review
  const since = heldBefore(tx, accountId, heldOn)
  const goalsNow = freezeGoals(tx, { accountId, heldOn, since })
  const figures = goalsNow.flatMap((goal) => goal.outcomes.flatMap((outcome) => outcome.figures))
  return {
    form: 1,
    review: {
      id: review.id,
      title: review.title,
      heldOn,
      notes: review.notes,
      attendees: attendeeNames(tx, review.id),
    },
    since,
    context: freezeContext(tx, accountId),
    goals: goalsNow,
    steps: freezeSteps(tx, { accountId, since, dayOf: (instant) => todayIn(timeZone, instant) }),
    verifiedMeasurementIds: figures
      .filter((figure) => figure.isVerified)
      .map((figure) => figure.measurementId),
  }
}

function heldBefore(tx: Tx, accountId: string, heldOn: CalendarDate): CalendarDate | null {
  const earlier = tx
    .select({ heldOn: reviews.heldOn })
    .from(reviews)
    .where(and(eq(reviews.accountId, accountId), isNotNull(reviews.heldOn), lte(reviews.heldOn, heldOn)))
    .orderBy(desc(reviews.heldOn))
    .limit(1)
    .get()
  return earlier?.heldOn ?? null
}

function attendeeNames(tx: Tx, reviewId: string): string[] {
  return tx
    .select({ name: stakeholders.name })
    .from(reviewAttendees)
    .innerJoin(stakeholders, eq(stakeholders.id, reviewAttendees.stakeholderId))
    .where(eq(reviewAttendees.reviewId, reviewId))
    .orderBy(asc(stakeholders.name))
    .all()
    .map(({ name }) => name)
}

function freezeContext(tx: Tx, accountId: string): ReviewSnapshot['context'] {
  const { headline, challenge, success } = contextVersions
  const newest = tx
    .select({ headline, challenge, success, confirmedBy: users.name })
    .from(contextVersions)
    .leftJoin(users, eq(users.id, contextVersions.confirmedBy))
    .where(eq(contextVersions.accountId, accountId))
    .orderBy(desc(contextVersions.number))
    .limit(1)
    .get()
  return newest ?? null
}

type Span = { accountId: string; heldOn: CalendarDate; since: CalendarDate | null }

function freezeGoals(tx: Tx, { accountId, heldOn, since }: Span): SnapshotGoal[] {
  const agreed = tx
    .select()
    .from(goals)
    .where(and(eq(goals.accountId, accountId), isNotNull(goals.agreedAt)))
    .orderBy(asc(goals.id))
    .all()
  const measured = tx
    .select()
    .from(outcomes)
    .where(eq(outcomes.accountId, accountId))
    .orderBy(asc(outcomes.position), asc(outcomes.id))
    .all()
  const series = seriesOf(tx, measured, heldOn)
  return agreed.map((goal) => ({
    id: goal.id,
    title: goal.title,
    standing:
      lifecycleOf(goal) === 'closed' && goal.closure
        ? goalClosureTitles[goal.closure]
        : goalProgressTitles[goal.progress],
    outcomes: measured
      .filter((outcome) => outcome.goalId === goal.id)
      .map((outcome) => freezeOutcome(outcome, series.get(outcome.id) ?? [], since)),
  }))
}

/** Counting figures by outcome up to a day, oldest first. */
function seriesOf(tx: Tx, measured: OutcomeRow[], heldOn: CalendarDate): Map<string, MeasurementRow[]> {
  const ids = measured.map(({ id }) => id)
  const rows = tx
    .select()
    .from(measurements)
    .where(
      and(
        inArray(measurements.outcomeId, ids),
        isNull(measurements.supersededAt),
        lte(measurements.measuredOn, heldOn),
      ),
    )
    .orderBy(asc(measurements.measuredOn), asc(measurements.recordedAt), asc(measurements.id))
    .all()
  return new Map(ids.map((id) => [id, countingSeries(rows.filter((row) => row.outcomeId === id))]))
}

function freezeOutcome(
  outcome: OutcomeRow,
  series: MeasurementRow[],
  since: CalendarDate | null,
): SnapshotOutcome {
  const fresh = series.filter((row) => since === null || row.measuredOn > since)
  const { id, name, baselineOn, targetOn } = outcome
  return {
    id,
    name,
    baseline: readFigure(outcome.baselineValue, outcome),
    baselineOn,
    target: readFigure(outcome.targetValue, outcome),
    targetOn,
    figures: (fresh.length > 0 ? fresh : series.slice(-1)).map((row) => ({
      measurementId: row.id,
      on: row.measuredOn,
      value: readFigure(row.value, outcome),
      isVerified: row.verifiedAt !== null && row.disputedAt === null,
      isNew: fresh.includes(row),
    })),
  }
}
