import { expect, test } from 'vitest'
import { declineStory, reopenStory } from '#app/features/advocacy/stories/decline-story.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openCaseStory, publish, storyRow, write } from './case-story.ts'

const missing = {
  code: 'not-found' as const,
  message: 'This story is not on this plan. Reload the page to see what stands now.',
}

test('either side ends a story nobody reads; the vendor takes it up again as a suggestion', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya, vera, stranger } = story
  const input = { storyId, note: '' }
  refused(db, declineStory, { as: vera.actor, input, because: { code: 'not-allowed' } })
  refused(db, declineStory, { as: stranger.actor, input, because: missing })
  done(db, declineStory, { as: maria.actor, input })
  expect(storyRow(db, storyId).state).toBe('declined')
  refused(db, reopenStory, { as: maria.actor, input, because: { code: 'not-allowed' } })
  refused(db, reopenStory, { as: stranger.actor, input, because: missing })
  done(db, reopenStory, { as: priya.actor, input })
  expect(storyRow(db, storyId).state).toBe('nominated')
})

test('what is public is taken down before it is ended', () => {
  const story = openCaseStory()
  write(story, { as: story.priya })
  publish(story)
  const message =
    'This story has moved on meanwhile: it is public. Reload the page to see what can be done now.'
  const input = { storyId: story.storyId, note: '' }
  refused(story.db, declineStory, {
    as: story.maria.actor,
    input,
    because: { code: 'already-done', message },
  })
})
