import { todayIn } from '#app/domain/calendar-date.ts'
import { type ReviewSnapshot, readReviewSnapshot } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { findReview } from './find-review.server.ts'
import { freezeReview } from './freeze-review.server.ts'
import { slideCharts } from './slides/slide-charts.server.ts'

type Asked = { accountId: string; reviewId: string; now: Date }

/**
 * A review as it is shown in the meeting: from what it kept once it was held, and before that from the plan as it is at
 * `now`, by the very function that will freeze it. Null for foreign ids and for a review that was cancelled.
 */
export function presentReview(db: Db, { accountId, reviewId, now }: Asked) {
  const found = findReview(db, { accountId, reviewId })
  if (!found || found.review.cancelledAt) return null
  const { review, timeZone } = found
  const today = todayIn(timeZone, now)
  const isLive = review.snapshot === null
  const snapshot: ReviewSnapshot =
    review.snapshot === null
      ? freezeReview(db, { review, heldOn: today })
      : readReviewSnapshot(review.snapshot)
  return { snapshot, charts: slideCharts(snapshot), isLive, today }
}
