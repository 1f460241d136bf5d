import { type StoryUse, storyNeeds } from '#app/domain/advocacy/story-needs.ts'
import type { Db } from '#db/client.server.ts'
import { claimsOf } from './claim-rows.server.ts'
import type { StoryVersion } from './find-story.server.ts'

/** The consents that printing this text takes. One statement. */
export function needsOf(db: Db, version: StoryVersion): StoryUse[] {
  const hasClaims = claimsOf(db, [version.id]).has(version.id)
  return storyNeeds({ ...version, hasClaims, hasQuote: version.quote !== '' })
}
