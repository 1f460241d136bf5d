import { expect, test } from 'vitest'
import { findStory } from '#app/features/advocacy/stories/find-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { done, openPlanStory, refused } from '../../plan/plan-story.ts'

test('any member begins their own story, at any stage; the vendor’s side does not', () => {
  const { db, account, priya, vera, preview } = openPlanStory()
  const input = { title: 'How we close' }
  expect(account.stage).toBe('capture')
  for (const as of [priya.actor, preview])
    refused(db, startStory, { as, input, because: { code: 'not-allowed' } })
  const { storyId } = done(db, startStory, { as: vera.actor, input })
  expect(findStory(db, vera.actor, storyId)).toMatchObject({
    ...{ state: 'accepted', advocateId: vera.user.id, isShared: true },
  })
})
