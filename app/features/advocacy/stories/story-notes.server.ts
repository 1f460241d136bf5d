import { asc, eq } from 'drizzle-orm'
import { legalDoorOf } from '#app/domain/advocacy/legal-door.ts'
import { diffTexts } from '#app/domain/advocacy/story-diff.ts'
import { plainStoryText, readStoryText } from '#app/domain/advocacy/story-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { legalReviews, storyComments, storySuggestions, storyVersions } from '#db/schema/advocacy-stories.ts'
import { users } from '#db/schema/auth.ts'
import { claimsOf } from './claim-rows.server.ts'
import type { FoundStory, StoryVersion } from './find-story.server.ts'
import { legalReviewsOf } from './legal-queries.server.ts'

type Reading = { timeZone: string; now: Date }
type Asked = { story: FoundStory; newest: StoryVersion | undefined; reading: Reading }

/** What stands beside a story's text: comments, suggested words, legal reviews. Four statements. */
export function storyNotes(db: Db, { story, newest, reading }: Asked) {
  const { timeZone, now } = reading
  const day = (at: Date) => readDate(todayIn(timeZone, at), { today: todayIn(timeZone, now) })
  const claims = newest ? (claimsOf(db, [newest.id]).get(newest.id) ?? []) : []
  const printed = Object.fromEntries(claims.map((claim) => [claim.key, claim.printed]))
  const plain = (markup: string) => plainStoryText(readStoryText(markup), printed)
  return {
    comments: commentsOf(db, story.id).map(({ writtenAt, resolvedAt, author, reviewer, ...row }) => ({
      ...{ ...row, author: author ?? reviewer ?? 'a former member', isResolved: resolvedAt !== null },
      ...{ on: day(writtenAt), iso: writtenAt.toISOString() },
    })),
    suggestions: openSuggestions(db, story.id).map(({ madeAt, author, reviewer, before, after, ...row }) => {
      const hasMoved = newest !== undefined && newest[row.section] !== before
      const parts = diffTexts(plain(hasMoved ? newest[row.section] : before), plain(after))
      return { ...row, author: author ?? reviewer ?? 'a former member', on: day(madeAt), hasMoved, parts }
    }),
    legal: legalReviewsOf(db, story.id).map((review) => ({
      ...{ id: review.id, name: review.name, email: review.email, verdict: review.verdict },
      ...{ note: review.note, door: legalDoorOf(review, now) },
      until: readFullDate(todayIn(timeZone, review.expiresAt)),
      answeredOn: review.answeredAt && day(review.answeredAt),
    })),
  }
}

function commentsOf(db: Db, storyId: string) {
  const { id, section, body, writtenAt, resolvedAt } = storyComments
  return db
    .select({ id, section, body, writtenAt, resolvedAt, author: users.name, reviewer: legalReviews.name })
    .from(storyComments)
    .leftJoin(users, eq(users.id, storyComments.writtenBy))
    .leftJoin(legalReviews, eq(legalReviews.id, storyComments.legalReviewId))
    .where(eq(storyComments.storyId, storyId))
    .orderBy(asc(storyComments.writtenAt), asc(storyComments.id))
    .all()
}

function openSuggestions(db: Db, storyId: string) {
  const { id, section, before, after, why, madeAt, settledBy } = storySuggestions
  return db
    .select({
      ...{ id, section, before, after, why, madeAt, settledBy },
      ...{ number: storyVersions.number, author: users.name, reviewer: legalReviews.name },
    })
    .from(storySuggestions)
    .innerJoin(storyVersions, eq(storyVersions.id, storySuggestions.versionId))
    .leftJoin(users, eq(users.id, storySuggestions.madeBy))
    .leftJoin(legalReviews, eq(legalReviews.id, storySuggestions.legalReviewId))
    .where(eq(storySuggestions.storyId, storyId))
    .orderBy(asc(storySuggestions.madeAt), asc(storySuggestions.id))
    .all()
    .filter(({ settledBy }) => settledBy === null)
}
