import type { Moment } from '#app/domain/moment.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { writeStep } from './move-story.server.ts'
import { freeStorySlug } from './story-slug.server.ts'

type Beginning = {
  accountId: string
  title: string
  advocateId: string | null
  state: 'nominated' | 'accepted'
  createdBy: string
}

/** Inserts a story with its first step; its address is proposed from the title. */
export function beginStory(tx: Tx, beginning: Beginning, at: Moment): string {
  const storyId = at.newId()
  const { state, createdBy } = beginning
  const slug = freeStorySlug(tx, beginning.title)
  tx.insert(stories)
    .values({ id: storyId, slug, ...beginning, createdAt: at.now })
    .run()
  writeStep(tx, { storyId, state, by: createdBy, note: '' }, at)
  return storyId
}
