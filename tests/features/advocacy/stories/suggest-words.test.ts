import { expect, test } from 'vitest'
import { suggestWords } from '#app/features/advocacy/stories/suggest-words.server.ts'
import { storySuggestions } from '#db/schema/advocacy-stories.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openCaseStory, seen, write } from './case-story.ts'

test('other words stand beside the text they were read in', () => {
  const story = openCaseStory()
  const { db, storyId, priya, vera, stranger, preview } = story
  write(story, { as: priya })
  const { versionId } = seen(story)
  const input = { storyId, versionId, section: 'quote' as const, after: 'Nobody argues now.', why: '' }
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, suggestWords, { as: stranger.actor, input, because: { code: 'not-found', message } })
  refused(db, suggestWords, {
    as: vera.actor,
    input: { ...input, versionId: storyId },
    because: { code: 'not-found', message },
  })
  refused(db, suggestWords, { as: preview, input, because: { code: 'not-allowed' } })
  const fields = { after: 'These are the words that stand there. Change something' }
  const same = { ...input, after: ' Nobody argues any more.' }
  refused(db, suggestWords, { as: vera.actor, input: same, because: { code: 'invalid', fields } })
  done(db, suggestWords, { as: vera.actor, input })
  expect(db.select().from(storySuggestions).all()).toMatchObject([
    { before: 'Nobody argues any more.', after: 'Nobody argues now.', madeBy: vera.user.id, takenAt: null },
  ])
})
