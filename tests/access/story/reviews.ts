import { eq } from 'drizzle-orm'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import type { Db } from '#db/client.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import { makeOpening } from '#tests/factories/care.ts'
import type { People } from './people.ts'
import { at, told } from './told.ts'

/** A review ahead, one that was held and waits for its signatures, and what everybody is open to be asked for. */
export function makeReviews(db: Db, { csm, owner, viewer, contributor, approver }: People) {
  const minutes = '60' as const
  const planned = { time: '14:00', minutes, place: '', notes: '', attendees: owner.stakeholder.id }
  const plan = (title: string, date: string) =>
    told(db, (tx) => scheduleReview(tx, csm.actor, { ...planned, title, date }, at)).reviewId
  const reviewId = plan('Quarterly review', '2026-06-12')
  const heldReviewId = plan('Spring review', '2026-04-24')
  told(db, (tx) => holdReview(tx, csm.actor, { reviewId: heldReviewId, heldOn: '2026-04-24' }, at))
  const held = db.select().from(reviews).where(eq(reviews.id, heldReviewId)).get()
  for (const { user } of [viewer, contributor, owner, approver])
    makeOpening(db, user.id, { type: 'referral' })
  const topic = {
    reviewId,
    kind: 'topic' as const,
    title: 'What comes next',
    notes: '',
    ownerId: '',
    dueOn: '',
  }
  const { itemId } = told(db, (tx) => addItem(tx, csm.actor, topic, at))
  return { reviewId, itemId, heldReviewId, heldReviewHash: held?.snapshotHash ?? '' }
}
