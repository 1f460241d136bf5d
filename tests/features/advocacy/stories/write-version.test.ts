import { expect, test } from 'vitest'
import { declineStory } from '#app/features/advocacy/stories/decline-story.server.ts'
import { writeVersion } from '#app/features/advocacy/stories/write-version.server.ts'
import { write as inTransaction } from '#db/transaction.server.ts'
import { aStoryText } from '#tests/factories/stories.ts'
import { done, may4 } from '../../plan/plan-story.ts'
import { openCaseStory, storyRow } from './case-story.ts'

test('nothing is written in a story that was declined', () => {
  const { db, storyId, maria } = openCaseStory()
  const by = maria.actor
  const text = aStoryText()
  done(db, declineStory, { as: by, input: { storyId, note: '' } })
  const story = storyRow(db, storyId)
  const message = 'Nothing is written in this story now. Reload the page.'
  expect(inTransaction(db, (tx) => writeVersion(tx, { story, newest: undefined, text, by }, may4))).toEqual({
    ok: false,
    refusal: { code: 'already-done', message },
  })
})
