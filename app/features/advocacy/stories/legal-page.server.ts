import { eq } from 'drizzle-orm'
import { plainStoryText, readStoryText } from '#app/domain/advocacy/story-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readFullDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { storyComments, storySuggestions } from '#db/schema/advocacy-stories.ts'
import { vendor } from '#db/schema/auth.ts'
import { claimsOf } from './claim-rows.server.ts'
import { findLegalReview } from './legal-queries.server.ts'
import { readVersion } from './read-version.server.ts'
import { sectionTitles } from './section-titles.ts'
import { zoneOf } from './story-claims.server.ts'

/**
 * What an invited reviewer's address shows: this text and their own words beside it, or why it is closed; null for an
 * address nobody was given.
 */
export function legalPage(db: Db, { token, now }: { token: string; now: Date }) {
  const found = findLegalReview(db, token, now)
  if (!found) return null
  const { door, review, version, account, story } = found
  if (door !== 'open') return { door }
  const claims = claimsOf(db, [version.id]).get(version.id) ?? []
  return {
    door,
    name: review.name,
    account,
    vendor: db.select({ name: vendor.name }).from(vendor).get()?.name ?? '',
    number: version.number,
    hash: version.hash,
    until: readFullDate(todayIn(zoneOf(db, story.accountId), review.expiresAt)),
    text: readVersion(version, claims),
    own: ownWords(db, review.id),
  }
}

function ownWords(db: Db, reviewId: string) {
  const comments = db.select().from(storyComments).where(eq(storyComments.legalReviewId, reviewId)).all()
  const suggestions = db
    .select()
    .from(storySuggestions)
    .where(eq(storySuggestions.legalReviewId, reviewId))
    .all()
  return [
    ...comments.map(({ id: key, section, body: words }) => ({ key, title: sectionTitles[section], words })),
    ...suggestions.map(({ id: key, section, after }) => ({
      ...{ key, title: `Instead, in “${sectionTitles[section]}”` },
      words: plainStoryText(readStoryText(after), {}),
    })),
  ]
}
