import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { readDate } from '#app/domain/reading.ts'
import { buildAgenda, keyOf, newItems } from '#app/domain/reviews/build-agenda.ts'
import type { Db } from '#db/client.server.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { reviewItems } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import { gatherAgenda } from './gather-agenda.server.ts'

const itemsOfReview = statement((db) =>
  db
    .select({
      id: reviewItems.id,
      kind: reviewItems.kind,
      subjectId: reviewItems.subjectId,
      title: reviewItems.title,
      notes: reviewItems.notes,
      answer: reviewItems.answer,
      ownerId: reviewItems.ownerId,
      owner: stakeholders.name,
      dueOn: reviewItems.dueOn,
      removedAt: reviewItems.removedAt,
    })
    .from(reviewItems)
    .leftJoin(stakeholders, eq(stakeholders.id, reviewItems.ownerId))
    .where(
      and(
        eq(reviewItems.reviewId, sql.placeholder('reviewId')),
        eq(reviewItems.accountId, sql.placeholder('accountId')),
      ),
    )
    .orderBy(asc(reviewItems.position), asc(reviewItems.id))
    .prepare(),
)

/**
 * The agenda of a review that is ahead: each item with why it is there, as the plan stands at `now`, and how many more
 * there would be if it were built again. Nine statements.
 */
export function plannedAgenda(
  db: Db,
  { accountId, reviewId, now }: { accountId: string; reviewId: string; now: Date },
) {
  const evidence = gatherAgenda(db, { accountId, now })
  const built = buildAgenda(evidence)
  const reasons = new Map(built.map((item) => [keyOf(item), item.reason]))
  const rows = itemsOfReview(db).all({ accountId, reviewId })
  return {
    fresh: newItems(built, rows).length,
    since: evidence.since,
    items: rows
      .filter(({ removedAt }) => removedAt === null)
      .map(({ removedAt: _, subjectId, ...item }) => ({
        ...item,
        reason: subjectId === null ? '' : (reasons.get(keyOf({ kind: item.kind, subjectId })) ?? ''),
        dueText: item.dueOn && readDate(item.dueOn, { today: evidence.today }),
      })),
  }
}

export type PlannedAgenda = ReturnType<typeof plannedAgenda>
export type PlannedItem = PlannedAgenda['items'][number]

const titlesOfReviews = statement((db) =>
  db
    .select({ title: reviewItems.title })
    .from(reviewItems)
    .where(and(eq(reviewItems.reviewId, sql.placeholder('reviewId')), isNull(reviewItems.removedAt)))
    .orderBy(asc(reviewItems.position), asc(reviewItems.id))
    .prepare(),
)

/** What a review is going to talk about, by title. */
export function agendaTitles(db: Db, reviewId: string): string[] {
  return titlesOfReviews(db)
    .all({ reviewId })
    .map(({ title }) => title)
}
