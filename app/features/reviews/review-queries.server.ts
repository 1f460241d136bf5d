import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Side } from '#app/domain/accounts/account.ts'
import { readWholeMoney } from '#app/domain/outcomes/money.ts'
import { readInstant } from '#app/domain/reading.ts'
import { reviewStateOf, reviewStateTitles } from '#app/domain/reviews/review.ts'
import { readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import { wallClock } from '#app/domain/zoned-time.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { reviewAttendees, reviewSignatures, reviews } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'

const holder = alias(users, 'holder')
const approver = alias(users, 'approver')

const reviewsByAccount = statement((db) =>
  db
    .select({
      id: reviews.id,
      title: reviews.title,
      startsAt: reviews.startsAt,
      heldOn: reviews.heldOn,
      heldAt: reviews.heldAt,
      cancelledAt: reviews.cancelledAt,
      // written out: Drizzle names columns of a single table without it, and both tables have an id
      signedBy: sql<string>`(select json_group_array(json_array(s.side, u.name)) from review_signatures s
        join users u on u.id = s.signed_by where s.review_id = reviews.id)`,
      place: reviews.place,
      // what a held review kept of value, read out of its text without reading it all
      currency: sql<string | null>`json_extract(reviews.snapshot, '$.value.currency')`,
      cash: sql<number | null>`json_extract(reviews.snapshot, '$.value.summary.cash.verified')`,
      capacity: sql<number | null>`json_extract(reviews.snapshot, '$.value.summary.capacity.verified')`,
    })
    .from(reviews)
    .where(eq(reviews.accountId, sql.placeholder('accountId')))
    .orderBy(desc(reviews.startsAt))
    .prepare(),
)

/** Every review of an account, newest first, with the state it is in. One statement. */
export function reviewsOf(db: Db, { id: accountId, timeZone }: { id: string; timeZone: string }) {
  return reviewsByAccount(db)
    .all({ accountId })
    .map(({ signedBy, startsAt, currency, cash, capacity, ...review }) => {
      const signers = JSON.parse(signedBy) as [Side, string][]
      const state = reviewStateOf({ ...review, signedBy: signers.map(([side]) => side) })
      return {
        id: review.id,
        title: review.title,
        state,
        stateText: reviewStateTitles[state],
        ...wallClock(startsAt, timeZone),
        place: review.place,
        heldOn: review.heldOn,
        signers: signers.map(([, name]) => name),
        worth: currency
          ? { cash: readWholeMoney(cash ?? 0, currency), capacity: readWholeMoney(capacity ?? 0, currency) }
          : null,
        hasCash: (cash ?? 0) !== 0,
        hasCapacity: (capacity ?? 0) !== 0,
      }
    })
}

export type ReviewRow = ReturnType<typeof reviewsOf>[number]

const reviewById = statement((db) =>
  db
    .select({ review: reviews, heldBy: holder.name })
    .from(reviews)
    .leftJoin(holder, eq(holder.id, reviews.heldBy))
    .where(
      and(eq(reviews.id, sql.placeholder('reviewId')), eq(reviews.accountId, sql.placeholder('accountId'))),
    )
    .prepare(),
)

const signaturesOf = statement((db) =>
  db
    .select({
      side: reviewSignatures.side,
      name: users.name,
      signedAt: reviewSignatures.signedAt,
      deputyFor: approver.name,
    })
    .from(reviewSignatures)
    .innerJoin(users, eq(users.id, reviewSignatures.signedBy))
    .leftJoin(approver, eq(approver.id, reviewSignatures.deputyFor))
    .where(eq(reviewSignatures.reviewId, sql.placeholder('reviewId')))
    .orderBy(asc(reviewSignatures.signedAt))
    .prepare(),
)

const attendeesByReview = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      side: stakeholders.side,
      email: sql<string | null>`coalesce(${users.email}, ${stakeholders.email})`,
    })
    .from(reviewAttendees)
    .innerJoin(stakeholders, eq(stakeholders.id, reviewAttendees.stakeholderId))
    .leftJoin(users, eq(users.id, stakeholders.userId))
    .where(eq(reviewAttendees.reviewId, sql.placeholder('reviewId')))
    .orderBy(asc(stakeholders.name))
    .prepare(),
)

/** One review with who takes part and who signed, or undefined for foreign ids. Three statements. */
export function reviewDetails(
  db: Db,
  { accountId, reviewId, timeZone }: { accountId: string; reviewId: string; timeZone: string },
) {
  const row = reviewById(db).get({ accountId, reviewId })
  if (!row) return undefined
  const { snapshot, snapshotHash, startsAt, minutes, ...review } = row.review
  const signatures = signaturesOf(db).all({ reviewId })
  const state = reviewStateOf({ ...review, signedBy: signatures.map(({ side }) => side) })
  return {
    id: review.id,
    title: review.title,
    place: review.place,
    notes: review.notes,
    minutes: String(minutes),
    heldOn: review.heldOn,
    heldBy: row.heldBy,
    ...wallClock(startsAt, timeZone),
    when: readInstant(startsAt, timeZone),
    state,
    stateText: reviewStateTitles[state],
    hash: snapshotHash,
    frozen: snapshot === null ? null : readReviewSnapshot(snapshot),
    // addresses stay on the server
    attendees: attendeesByReview(db)
      .all({ reviewId })
      .map(({ email, ...person }) => ({ ...person, isReached: email !== null })),
    signatures: signatures.map(({ signedAt, ...signature }) => ({
      ...signature,
      on: wallClock(signedAt, timeZone).date,
    })),
  }
}

export type ReviewDetails = NonNullable<ReturnType<typeof reviewDetails>>

const peopleOnPlan = statement((db) =>
  db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      title: stakeholders.title,
      side: stakeholders.side,
    })
    .from(stakeholders)
    .where(and(eq(stakeholders.accountId, sql.placeholder('accountId')), isNull(stakeholders.departedAt)))
    .orderBy(asc(stakeholders.side), asc(stakeholders.name))
    .prepare(),
)

/** Who can take part: everybody on the plan who has not left. One statement. */
export function peopleToInvite(db: Db, accountId: string) {
  return peopleOnPlan(db).all({ accountId })
}
