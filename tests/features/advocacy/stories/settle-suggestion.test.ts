import { expect, test } from 'vitest'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { leaveSuggestion, takeSuggestion } from '#app/features/advocacy/stories/settle-suggestion.server.ts'
import { suggestWords } from '#app/features/advocacy/stories/suggest-words.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openCaseStory, seen, write } from './case-story.ts'

test('suggested words are taken with one press; where the section moved on, that is told first', () => {
  const story = openCaseStory()
  const { db, storyId, priya, maria, vera, stranger } = story
  write(story, { as: priya })
  const { versionId } = seen(story)
  const suggest = (after: string) =>
    done(db, suggestWords, {
      as: vera.actor,
      input: { storyId, versionId, section: 'quote', after, why: '' },
    }).suggestionId
  const [first, second, third] = [suggest('One.'), suggest('Two.'), suggest('Three.')]
  const input = { storyId, suggestionId: first, versionId }
  refused(db, takeSuggestion, { as: vera.actor, input, because: { code: 'not-allowed' } })
  const missing = 'This story is not on this plan. Reload the page to see what stands now.'
  for (const command of [takeSuggestion, leaveSuggestion])
    refused(db, command, { as: stranger.actor, input, because: { code: 'not-found', message: missing } })
  done(db, takeSuggestion, { as: priya.actor, input })
  expect(newestVersion(db, storyId)).toMatchObject({ number: 2, quote: 'One.' })
  const settled = 'Somebody settled this suggestion already.'
  refused(db, takeSuggestion, { as: maria.actor, input, because: { code: 'already-done', message: settled } })
  const message =
    'This section has changed since the words were suggested. Both stand below now: read them, and press again to put these in its place.'
  const late = { ...input, suggestionId: second }
  refused(db, takeSuggestion, {
    as: maria.actor,
    input: late,
    because: { code: 'changed-meanwhile', message },
  })
  done(db, takeSuggestion, { as: maria.actor, input: { ...late, versionId: seen(story).versionId } })
  expect(newestVersion(db, storyId)).toMatchObject({ number: 3, quote: 'Two.' })
  done(db, leaveSuggestion, { as: maria.actor, input: { ...input, suggestionId: third } })
  expect(newestVersion(db, storyId)?.number).toBe(3)
})
