import { and, asc, eq, isNull } from 'drizzle-orm'
import type { SnapshotItem } from '#app/domain/reviews/snapshot.ts'
import type { Db } from '#db/client.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { reviewItems } from '#db/schema/reviews.ts'

/** What stands on the agenda, in its order, with the owners' names. One statement. */
export function freezeAgenda(db: Db, reviewId: string): SnapshotItem[] {
  const { id, kind, subjectId, title, notes, answer, dueOn, milestoneId } = reviewItems
  return db
    .select({ id, kind, subjectId, title, notes, answer, owner: stakeholders.name, dueOn, milestoneId })
    .from(reviewItems)
    .leftJoin(stakeholders, eq(stakeholders.id, reviewItems.ownerId))
    .where(and(eq(reviewItems.reviewId, reviewId), isNull(reviewItems.removedAt)))
    .orderBy(asc(reviewItems.position), asc(reviewItems.id))
    .all()
}
