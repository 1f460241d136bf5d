import { and, desc, eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { StoryStanding } from '#app/domain/advocacy/case-study.ts'
import { refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { stories, storyVersions } from '#db/schema/advocacy-stories.ts'

export type Story = typeof stories.$inferSelect
export type StoryVersion = typeof storyVersions.$inferSelect

/** True once the customer knows of a story: from the first question, or from when they began it themselves. */
export const isKnownToCustomer = sql<number>`exists (select 1 from story_steps known
  where known.story_id = "stories"."id" and known.state in ('invited', 'accepted'))`

export type FoundStory = Story & { isShared: boolean }

/** A story of this actor's account; what the vendor only thinks about is not there for the customer. */
export function findStory(db: Db, actor: PlanActor, storyId: string): FoundStory | undefined {
  const row = db
    .select({ story: stories, isShared: isKnownToCustomer })
    .from(stories)
    .where(and(eq(stories.id, storyId), eq(stories.accountId, actor.accountId)))
    .get()
  if (!row) return undefined
  const isShared = row.isShared === 1
  return actor.side === 'vendor' || isShared ? { ...row.story, isShared } : undefined
}

/** The text written last, or undefined while nothing is written. */
export function newestVersion(db: Db, storyId: string): StoryVersion | undefined {
  return db
    .select()
    .from(storyVersions)
    .where(eq(storyVersions.storyId, storyId))
    .orderBy(desc(storyVersions.number))
    .limit(1)
    .get()
}

/** When the first text was written. */
export function firstWritten(db: Db, storyId: string): Date | undefined {
  const first = and(eq(storyVersions.storyId, storyId), eq(storyVersions.number, 1))
  return db.select({ at: storyVersions.writtenAt }).from(storyVersions).where(first).get()?.at
}

/** A text of this story. */
export function findVersion(db: Db, ids: { storyId: string; versionId: string }): StoryVersion | undefined {
  return db
    .select()
    .from(storyVersions)
    .where(and(eq(storyVersions.id, ids.versionId), eq(storyVersions.storyId, ids.storyId)))
    .get()
}

/** What decides about moves: where it stands, and whether readers have a text of it. */
export function standingOf({ state, publishedVersionId }: Story): StoryStanding {
  return { state, isPublic: publishedVersionId !== null }
}

/** The one answer for stories that are foreign, missing or not yet known to the customer. */
export const noSuchStory = refuse('not-found', {
  message: 'This story is not on this plan. Reload the page to see what stands now.',
})
