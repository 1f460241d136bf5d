import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { storyFormat } from '#app/features/advocacy/stories/together/story-format.server.ts'
import { storyTogether } from '#app/features/advocacy/stories/together/story-together.server.ts'
import { done, historyOf, may5, refused } from '../../plan/plan-story.ts'
import { approve, openCaseStory, write } from './case-story.ts'

const markup =
  'We **re-key** numbers, {{fact:24|countries they work in}} of *them*.\n\n- {{claim:close-days}} less\n- no nights'

function documentOf(words: string) {
  const document = new Y.Doc()
  const part = document.getXmlFragment('challenge')
  document.transact(() => storyFormat.write(part, words))
  return { document, part }
}

test('a section is the same markup after it was a document, figures and marked numbers included', () => {
  const { part } = documentOf(markup)
  expect(storyFormat.read(part)).toBe(markup)
  expect(storyFormat.read(new Y.Doc().getXmlFragment('challenge'))).toBe('')
})

test('only what differs is touched, so that what somebody else writes meanwhile stays', () => {
  const { document, part } = documentOf('We re-key numbers.\n\nIt takes ten days.')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  copy.transact(() =>
    storyFormat.write(copy.getXmlFragment('challenge'), 'We re-key all numbers.\n\nIt takes ten days.'),
  )
  document.transact(() => storyFormat.write(part, 'We re-key numbers.\n\nIt takes four days.'))
  Y.applyUpdate(document, Y.encodeStateAsUpdate(copy))
  expect(storyFormat.read(part)).toBe('We re-key all numbers.\n\nIt takes four days.')
})

test('while it is drafted, what several wrote becomes a version that names them; in review it waits for a press', () => {
  const story = openCaseStory()
  const { db, account, maria, priya, vera, stranger, storyId } = story
  write(story, { as: priya })
  const settled = {
    subjectId: storyId,
    words: { challenge: 'Six regions sent files.' },
    writers: ['Ana', 'Ben'],
  }
  done(db, storyTogether.settle, { as: maria.actor, input: settled, at: may5 })
  expect(newestVersion(db, storyId)).toMatchObject({ number: 2, challenge: 'Six regions sent files.' })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    kind: 'story-written',
    texts: { fields: 'challenge', writers: 'Ana, Ben' },
  })
  expect(storyTogether.find(db, vera.actor, storyId)?.mayWrite).toBe(false)
  expect(storyTogether.find(db, stranger.actor, storyId)).toBeUndefined()
  approve(story, may5)
  const later = { ...settled, words: { challenge: 'Seven.' } }
  const message = 'This text is in review or approved: it waits for “Save as a new version”.'
  refused(db, storyTogether.settle, {
    as: maria.actor,
    input: later,
    because: { code: 'not-allowed', message },
  })
})
