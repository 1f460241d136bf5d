import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import type { Db } from '#db/client.server.ts'
import { reviewInvitations, reviewSignatures, reviews } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import type { ReviewDate } from '#emails/reviews-catalogue.ts'

const invitation = statement((db) =>
  db
    .select({
      sequence: reviewInvitations.sequence,
      isCancelled: sql<number>`${reviewInvitations.cancelledAt} is not null`,
      isAhead: sql<number>`${reviews.cancelledAt} is null and ${reviews.heldAt} is null`,
    })
    .from(reviewInvitations)
    .innerJoin(reviews, eq(reviews.id, reviewInvitations.reviewId))
    .where(
      and(
        eq(reviewInvitations.reviewId, sql.placeholder('reviewId')),
        eq(reviewInvitations.email, sql.placeholder('to')),
      ),
    )
    .prepare(),
)

type Asked = { facts: Pick<ReviewDate, 'reviewId' | 'sequence'>; to: string }

/** True while a mail about a review's date says the newest there is for its reader, who is still to come. */
export function isDateCurrent(db: Db, { facts, to }: Asked): boolean {
  const told = invitation(db).get({ reviewId: facts.reviewId, to })
  return told?.sequence === facts.sequence && told.isCancelled === 0 && told.isAhead === 1
}

/** True for the cancellation that was the last thing its reader was to hear of the date. */
export function isCancellationCurrent(db: Db, { facts, to }: Asked): boolean {
  const told = invitation(db).get({ reviewId: facts.reviewId, to })
  return told?.sequence === facts.sequence && told.isCancelled === 1
}

const unsigned = statement((db) =>
  db
    .select({ id: reviews.id })
    .from(reviews)
    .leftJoin(
      reviewSignatures,
      and(eq(reviewSignatures.reviewId, reviews.id), eq(reviewSignatures.side, sql.placeholder('side'))),
    )
    .where(
      and(
        eq(reviews.id, sql.placeholder('reviewId')),
        isNotNull(reviews.heldAt),
        isNull(reviewSignatures.id),
      ),
    )
    .prepare(),
)

/** True while a held review waits for the signature of `side`. */
export function waitsForReviewSignature(db: Db, asked: { reviewId: string; side: Side }): boolean {
  return unsigned(db).get(asked) !== undefined
}

const planned = statement((db) =>
  db
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.accountId, sql.placeholder('accountId')),
        isNull(reviews.cancelledAt),
        sql`((${reviews.heldAt} is null and ${reviews.startsAt} >= ${sql.placeholder('now')})
          or ${reviews.heldOn} > ${sql.placeholder('heldOn')})`,
      ),
    )
    .limit(1)
    .prepare(),
)

/** True while no review is planned and none was held after `heldOn`. `now` in milliseconds. */
export function needsReview(db: Db, asked: { accountId: string; heldOn: string; now: number }): boolean {
  return planned(db).get(asked) === undefined
}
