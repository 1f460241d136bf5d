import { expect, test } from 'vitest'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { mailsOf, openCaseStory, storyRow, wholeText, write } from './case-story.ts'

test('a text without a part, or with a number that is no figure, is not put before anybody', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya, vera } = story
  const ask = { as: priya.actor, input: { storyId, note: '' } }
  const empty =
    'This story has moved on meanwhile: it is agreed to. Reload the page to see what can be done now.'
  refused(db, askForReview, { ...ask, because: { code: 'already-done', message: empty } })
  write(story, { as: priya, text: { challenge: 'Slow.', quote: 'Ah.' } })
  const gaps =
    'The approach has no words yet. The outcome has no words yet. Say whose name stands under the quote.'
  refused(db, askForReview, { ...ask, because: { code: 'invalid', message: gaps } })
  write(story, { as: priya, text: { ...wholeText, outcome: 'It fell by 56% in 24 countries since 2024.' } })
  const loose =
    'Numbers that are no verified figures: 56% (“It fell by 56% in 24 countries since”), 24 (“It fell by 56% in 24 countries since 2024.”). Put a verified figure in their place, or mark what kind of number it is.'
  refused(db, askForReview, { ...ask, because: { code: 'invalid', message: loose } })
  write(story, {
    as: priya,
    text: { outcome: 'Now {{claim:month-end-close-value}} in {{fact:24|where they are}} countries.' },
  })
  refused(db, askForReview, { ...ask, as: vera.actor, because: { code: 'not-allowed' } })
  done(db, askForReview, { ...ask, input: { storyId, note: 'Please read' } })
  expect(storyRow(db, storyId).state).toBe('customer_review')
  expect(mailsOf(db)).toEqual([{ kind: 'advocacy-story-review', to: maria.user.email }])
})
