import type { Db } from '#db/client.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { reviewItems, reviews } from '#db/schema/reviews.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-02-02T09:00:00Z')

type Given = Partial<typeof comments.$inferInsert> &
  Pick<typeof comments.$inferInsert, 'subject' | 'subjectId' | 'authorId'>

/** A shared comment, unless said otherwise. */
export function makeComment(db: Db, account: { id: string }, given: Given) {
  const own = { id: at.newId(), accountId: account.id, visibility: 'shared' as const }
  return db
    .insert(comments)
    .values({ ...own, text: 'When does the ledger arrive?', writtenAt: at.now, ...given })
    .returning()
    .get()
}

/** A review that is ahead, with one thing on its agenda. */
export function makeReviewItem(db: Db, account: { id: string }) {
  const { id: accountId } = account
  const review = { id: at.newId(), accountId, title: 'First review', startsAt: at.now, createdAt: at.now }
  db.insert(reviews).values(review).run()
  const item = { id: at.newId(), accountId, reviewId: review.id, kind: 'topic' as const }
  return db
    .insert(reviewItems)
    .values({ ...item, title: 'The rollout in Porto', position: 0, createdAt: at.now })
    .returning()
    .get()
}
