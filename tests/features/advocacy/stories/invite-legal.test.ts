import { expect, test } from 'vitest'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { inviteLegal, legalKey, revokeLegal } from '#app/features/advocacy/stories/invite-legal.server.ts'
import { legalReviewsOf } from '#app/features/advocacy/stories/legal-queries.server.ts'
import { done, may4, refused } from '../../plan/plan-story.ts'
import { mailsOf, openCaseStory, storyRow, write } from './case-story.ts'

const secret = 'a secret of thirty-two characters'

test('a reviewer without a login is asked about one text, once, and their door can be closed', () => {
  const story = openCaseStory()
  const { db, storyId, priya, maria, vera, stranger } = story
  const input = (email = 'brandt@law.example') => ({
    ...{ storyId, name: 'H. Brandt', email, key: legalKey(secret, may4) },
  })
  write(story, { as: priya })
  const early =
    'This story has moved on meanwhile: it is being written. Reload the page to see what can be done now.'
  refused(db, inviteLegal, {
    as: maria.actor,
    input: input(),
    because: { code: 'already-done', message: early },
  })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' } })
  refused(db, inviteLegal, { as: vera.actor, input: input(), because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, inviteLegal, { as: stranger.actor, input: input(), because: { code: 'not-found', message } })
  const { legalReviewId } = done(db, inviteLegal, { as: maria.actor, input: input() })
  expect(storyRow(db, storyId).state).toBe('legal_review')
  expect(mailsOf(db).at(-1)).toEqual({ kind: 'advocacy-legal-review', to: 'brandt@law.example' })
  const twice = 'brandt@law.example is asked already. Their link works for 14 days.'
  refused(db, inviteLegal, {
    as: priya.actor,
    input: input(),
    because: { code: 'already-done', message: twice },
  })
  const other = done(db, inviteLegal, { as: maria.actor, input: input('other@law.example') })
  done(db, revokeLegal, { as: priya.actor, input: { storyId, legalReviewId } })
  expect(storyRow(db, storyId).state).toBe('legal_review')
  const closed = { code: 'already-done' as const, message: 'This review is closed already.' }
  refused(db, revokeLegal, { as: maria.actor, input: { storyId, legalReviewId }, because: closed })
  const last = { storyId, legalReviewId: other.legalReviewId }
  refused(db, revokeLegal, { as: stranger.actor, input: last, because: { code: 'not-found', message } })
  done(db, revokeLegal, { as: maria.actor, input: last })
  expect(storyRow(db, storyId).state).toBe('customer_review')
})

test('a newer text closes every door to the older one', () => {
  const story = openCaseStory()
  const { db, storyId, priya, maria } = story
  write(story, { as: priya })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' } })
  const input = { storyId, name: 'H. Brandt', email: 'brandt@law.example', key: legalKey(secret, may4) }
  done(db, inviteLegal, { as: maria.actor, input })
  write(story, { as: maria, text: { quote: 'Other.' } })
  expect(legalReviewsOf(db, storyId)).toMatchObject([{ revokedAt: may4.now, answeredAt: null }])
  expect(storyRow(db, storyId).state).toBe('drafting')
})
