import { and, desc, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { freezeSentences } from '#app/domain/advocacy/freeze-words.ts'
import { storyStateTitles } from '#app/domain/advocacy/story.ts'
import type { Db } from '#db/client.server.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { users } from '#db/schema/auth.ts'
import { isKnownToCustomer } from './find-story.server.ts'

/** The stories of a plan for this reader, the newest first; frozen ones say why. One statement. */
export function listStories(db: Db, actor: PlanActor) {
  return db
    .select({ story: stories, teller: users.name, isShared: isKnownToCustomer })
    .from(stories)
    .leftJoin(users, eq(users.id, stories.advocateId))
    .where(and(eq(stories.accountId, actor.accountId)))
    .orderBy(desc(stories.createdAt), desc(stories.id))
    .all()
    .filter(({ isShared }) => actor.side === 'vendor' || isShared === 1)
    .map(({ story, teller, isShared }) => ({
      ...{ id: story.id, title: story.title, state: story.state, teller },
      stateTitle: storyStateTitles[story.state],
      isPublic: story.publishedVersionId !== null && story.frozenAt === null,
      isInternal: isShared === 0,
      slug: story.slug,
      frozen: story.frozenAt && story.frozenBecause ? freezeSentences[story.frozenBecause] : null,
    }))
}

export type ListedStory = ReturnType<typeof listStories>[number]
