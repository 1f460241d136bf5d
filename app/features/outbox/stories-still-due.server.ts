import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { legalReviews, stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { statement } from '#db/statement.server.ts'

const inReview = statement((db) =>
  db
    .select({ id: stories.id })
    .from(stories)
    .where(
      and(
        eq(stories.id, sql.placeholder('storyId')),
        inArray(stories.state, ['customer_review', 'legal_review']),
        sql`(select max(${storyVersions.number}) from ${storyVersions}
          where ${storyVersions.storyId} = ${stories.id}) = ${sql.placeholder('number')}`,
      ),
    )
    .prepare(),
)

/** True while this very text of a story waits to be approved. */
export function waitsForApproval(db: Db, asked: { storyId: string; number: number }): boolean {
  return inReview(db).get(asked) !== undefined
}

const frozen = statement((db) =>
  db
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.id, sql.placeholder('storyId')), isNotNull(stories.frozenAt)))
    .prepare(),
)

/** True while a story is down because a figure in it no longer stands. */
export function isStoryFrozen(db: Db, storyId: string): boolean {
  return frozen(db).get({ storyId }) !== undefined
}

const openReview = statement((db) =>
  db
    .select({ opensUntil: legalReviews.expiresAt })
    .from(legalReviews)
    .where(
      and(
        ...[eq(legalReviews.id, sql.placeholder('id')), eq(legalReviews.email, sql.placeholder('to'))],
        ...[isNull(legalReviews.answeredAt), isNull(legalReviews.revokedAt)],
        gt(legalReviews.expiresAt, sql.placeholder('now')),
      ),
    )
    .prepare(),
)

/** Until when a reviewer's door is open; null once it is not, or is somebody else's. */
export function openLegalReview(
  db: Db,
  { id, to, now }: { id: string; to: string; now: Date },
): { opensUntil: Date } | null {
  return openReview(db).get({ id, to, now: now.getTime() }) ?? null
}
