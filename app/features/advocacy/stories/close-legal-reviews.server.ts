import { and, eq, isNull } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { legalReviews } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Story } from './find-story.server.ts'

/** Closes every open door for lawyers of a story: the text they were asked about is another now, or they are not needed. */
export function closeLegalReviews(
  tx: Tx,
  { story, by, only }: { story: Story; by: string | null; only?: string },
  at: Moment,
): number {
  const isOpen = and(
    eq(legalReviews.storyId, story.id),
    isNull(legalReviews.answeredAt),
    isNull(legalReviews.revokedAt),
    only === undefined ? undefined : eq(legalReviews.id, only),
  )
  const closed = tx
    .update(legalReviews)
    .set({ revokedAt: at.now })
    .where(isOpen)
    .returning({ id: legalReviews.id, name: legalReviews.name })
    .all()
  for (const { id: legalReviewId, name } of closed) {
    const facts = { kind: 'legal-review-revoked' as const, storyId: story.id, legalReviewId }
    recordEvent(tx, { ...facts, accountId: story.accountId, actorId: by, texts: { person: name } }, at)
  }
  return closed.length
}
