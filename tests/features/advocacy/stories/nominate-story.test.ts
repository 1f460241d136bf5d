import { expect, test } from 'vitest'
import { findStory } from '#app/features/advocacy/stories/find-story.server.ts'
import { nominateStory } from '#app/features/advocacy/stories/nominate-story.server.ts'
import { done, historyOf, openPlanStory, refused } from '../../plan/plan-story.ts'

test('the vendor suggests a story among themselves, about somebody of this account', () => {
  const { db, account, priya, maria, stranger } = openPlanStory()
  const input = { title: ' Two  weeks', advocateId: maria.user.id }
  refused(db, nominateStory, { as: maria.actor, input, because: { code: 'not-allowed' } })
  const foreign = { ...input, advocateId: stranger.user.id }
  refused(db, nominateStory, { as: priya.actor, input: foreign, because: { code: 'not-found' } })
  const { storyId } = done(db, nominateStory, { as: priya.actor, input })
  expect(findStory(db, priya.actor, storyId)).toMatchObject({
    ...{ state: 'nominated', title: 'Two weeks', slug: 'two-weeks', isShared: false },
  })
  expect(findStory(db, maria.actor, storyId)).toBeUndefined()
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'story-nominated', visibility: 'internal', texts: { person: 'Maria Oliveira' } },
  })
  const again = done(db, nominateStory, { as: priya.actor, input: { title: 'Two weeks', advocateId: '' } })
  expect(findStory(db, priya.actor, again.storyId)).toMatchObject({ slug: 'two-weeks-2', advocateId: null })
})
