import { expect, test } from 'vitest'
import { commentOnStory, resolveComment } from '#app/features/advocacy/stories/comment-on-story.server.ts'
import { storyComments } from '#db/schema/advocacy-stories.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'
import { openCaseStory, write } from './case-story.ts'

const missing = {
  code: 'not-found' as const,
  message: 'This story is not on this plan. Reload the page to see what stands now.',
}

test('everybody on the plan writes beside a section; the writers settle it', () => {
  const story = openCaseStory()
  const { db, account, storyId, priya, vera, stranger, preview } = story
  const input = { storyId, section: 'outcome' as const, body: 'Is this\u202E right?' }
  const nothing = {
    code: 'invalid' as const,
    message: 'Nothing is written yet. Comments stand beside a text.',
  }
  refused(db, commentOnStory, { as: vera.actor, input, because: nothing })
  write(story, { as: priya })
  refused(db, commentOnStory, { as: stranger.actor, input, because: missing })
  refused(db, commentOnStory, { as: preview, input, because: { code: 'not-allowed' } })
  const { commentId } = done(db, commentOnStory, { as: vera.actor, input })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ texts: { excerpt: 'Is this right?' } })
  const choice = { storyId, commentId }
  refused(db, resolveComment, { as: vera.actor, input: choice, because: { code: 'not-allowed' } })
  refused(db, resolveComment, { as: stranger.actor, input: choice, because: missing })
  const none = { storyId, commentId: storyId }
  refused(db, resolveComment, { as: priya.actor, input: none, because: { code: 'not-found' } })
  done(db, resolveComment, { as: priya.actor, input: choice })
  expect(db.select().from(storyComments).all()).toMatchObject([{ resolvedBy: priya.user.id }])
})
