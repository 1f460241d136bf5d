import { expect, test } from 'vitest'
import { askForChanges } from '#app/features/advocacy/stories/ask-for-changes.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'
import { mailsOf, openCaseStory, storyRow, write } from './case-story.ts'

test('the customer gives a text back with what should change', () => {
  const story = openCaseStory()
  const { db, account, storyId, priya, maria, jonas, stranger } = story
  write(story, { as: priya })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' } })
  const input = { storyId, note: 'Say reduced.' }
  for (const as of [priya.actor, jonas.actor])
    refused(db, askForChanges, { as, input, because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, askForChanges, { as: stranger.actor, input, because: { code: 'not-found', message } })
  done(db, askForChanges, { as: maria.actor, input })
  expect(storyRow(db, storyId).state).toBe('drafting')
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ texts: { note: 'Say reduced.' } })
  expect(mailsOf(db).at(-1)).toEqual({ kind: 'advocacy-story-answered', to: 'priya@lumen.example' })
})
