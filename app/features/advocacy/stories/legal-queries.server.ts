import { asc, eq, sql } from 'drizzle-orm'
import { type LegalDoor, legalDoorOf } from '#app/domain/advocacy/legal-door.ts'
import { hashSecret } from '#app/domain/auth/derive.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { legalReviews, stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { statement } from '#db/statement.server.ts'

/** Everybody who was asked to look at a story's texts, oldest first. One statement. */
export function legalReviewsOf(db: Db, storyId: string) {
  return db
    .select()
    .from(legalReviews)
    .where(eq(legalReviews.storyId, storyId))
    .orderBy(asc(legalReviews.invitedAt), asc(legalReviews.id))
    .all()
}

const byToken = statement((db) =>
  db
    .select({
      review: legalReviews,
      story: stories,
      version: storyVersions,
      account: accounts.name,
    })
    .from(legalReviews)
    .innerJoin(stories, eq(stories.id, legalReviews.storyId))
    .innerJoin(storyVersions, eq(storyVersions.id, legalReviews.versionId))
    .innerJoin(accounts, eq(accounts.id, stories.accountId))
    .where(eq(legalReviews.tokenHash, sql.placeholder('tokenHash')))
    .prepare(),
)

/** The one text that a reviewer's own address opens, and whether it still does; undefined for an address nobody was given. */
export function findLegalReview(db: Db, token: string, now: Date) {
  const found = byToken(db).get({ tokenHash: hashSecret(token) })
  return found && { ...found, door: legalDoorOf(found.review, now) satisfies LegalDoor }
}

export type FoundLegalReview = NonNullable<ReturnType<typeof findLegalReview>>
