import { expect, test } from 'vitest'
import { planInterview } from '#app/features/advocacy/stories/plan-interview.server.ts'
import { done, historyOf, refused } from '../../plan/plan-story.ts'
import { openCaseStory, storyRow, write } from './case-story.ts'

test('the talk has a day and notes, and is over once the text is written', () => {
  const story = openCaseStory()
  const { db, account, storyId, priya, maria, vera, stranger } = story
  const input = { storyId, interviewOn: '2026-05-12', note: 'By phone' }
  refused(db, planInterview, { as: vera.actor, input, because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, planInterview, { as: stranger.actor, input, because: { code: 'not-found', message } })
  done(db, planInterview, { as: priya.actor, input })
  done(db, planInterview, { as: maria.actor, input: { ...input, interviewOn: '', note: 'She tells of May' } })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'interviewing', interviewOn: null })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({ texts: { note: 'She tells of May' } })
  write(story, { as: priya })
  const over =
    'This story has moved on meanwhile: it is being written. Reload the page to see what can be done now.'
  refused(db, planInterview, { as: priya.actor, input, because: { code: 'already-done', message: over } })
})
